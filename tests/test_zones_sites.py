"""Whole pages as they are copied from sites of several kinds: before each line the letter of its zone."""

from __future__ import annotations

import pytest
from pages import zones

ZONES = dict(zip("HSBPRYC", ("headline", "standfirst", "body", "caption", "credit", "byline", "chrome"), strict=True))
BROADCASTER = """
C Brannoc Broadcasting homepage
C Skip to content
C World
C Europe
H Ferry captain cleared after harbour collision that killed three

C 4 hours ago
C Share
Y Ilse Marrow
Y Coast correspondent, reporting from Tarnmouth
R Getty Images
P Relatives of the victims waited outside the court for six hours
B A court in Tarnmouth has cleared the captain of a ferry that struck a fishing boat in fog, killing three people.

B Judge Peder Holm said the prosecution had failed to show that the captain ignored his radar.

B Relatives of the three men wept as the verdict was read out. "Nobody has said sorry," said Anna Reck.

B What happens next?

B Prosecutors have 30 days to appeal. They told the court they would study the ruling.

C Related topics
C Shipping
C More on this story
C Ferry 'could not be seen' in fog, inquiry hears
"""
NEWS_CHANNEL = """
C News|Conflict
H What we know about the strike on the Darrab grain market
S At least 19 people were killed when missiles hit a crowded market in the besieged city, medics say.

P People inspect the damage at a grain market in Darrab
R [Omar Sayeh/Anmar Agency]
Y By Lina Haddow and News Agencies
C Published On 4 Mar 2025

B At least 19 people have been killed after missiles struck a grain market in the besieged city of Darrab, medics say.

B The army denied that it had carried out the attack. It blamed rebels in the hills to the east of the city.

C Recommended Stories

C list of 2 items
C list 1 of 2 Siege of Darrab enters its second year
C list 2 of 2 Aid convoy turned back at checkpoint
C end of list

B Here is what we know so far:

B What happened?

B Two missiles fell at about 8am, when the market was crowded, three witnesses said.
"""
PORTAL = """
C Wednesday, March 4, 2025
C The Lantern - the valley's daily voice of the people
C Home » News » Governor suspends 12 council chairmen over missing funds
C News
H Governor suspends 12 council chairmen over missing funds; assembly vows action
C On March 4, 2025 3:21 pm

Y Odo Amadi, Umuako

B UMUAKO — Governor Femi Adeyinka has suspended 12 council chairmen over the alleged diversion of funds for roads.

B The suspension was announced in a statement by his Chief Press Secretary, Mr. Tunde Balo, on Tuesday.

B But the chairmen, in a swift reaction, described the action as illegal. They vowed to challenge it in court.

C Related News
C Chairmen's forum rejects planned audit
C Rural roads: Contractors abandon sites
"""
NEWSPAPER = """
C Skip to main content
C The National Courier
C Indigenous affairs
P Chief Darlene Whitefish speaks outside the legislature in Reddick on Monday.
R ALAN PRUITT/The Brannoc Wire
H First Nations say province broke promise on mercury cleanup, will return to court
Y Karen Bouvier
Y Provincial Affairs Reporter
C Published March 4, 2025
C Updated 3 hours ago

B Three First Nations say the province has broken its promise to clean up mercury in the river, and will go to court.

B Chief Darlene Whitefish told supporters outside the legislature that children still cannot eat the fish.

B The province’s environment minister, Paul Greer, said the work was “on schedule”.

C Follow this author
C Report an editorial error
C Related stories
C Mercury levels in northern fish have not fallen in 20 years, study finds
"""
MAGAZINE = """
C FINANCE & TAX
H The senator who said no: How one holdout sank the tax deal
S Marcy Dole was offered a dam, a bridge and a judgeship. She wanted an apology.

P Sen. Marcy Dole leaves a closed-door meeting at the Capitol on March 3. |
R Lee Tran/The Capitol Note

Y By Jonah Prist and Abby Keene
C 03/04/2025 05:00 AM EST

B Marcy Dole had been in the cloakroom for eleven minutes when the majority leader came in and shut the door.

B What he offered, according to four people who were told of the talk, was a dam. What she wanted was an apology.

C Want more on this? Sign up for Morning Ledger, a newsletter on money and power.

B She got neither, and by midnight the largest tax deal in a generation was dead.

C Filed Under: Senate, Taxes, Marcy Dole
"""
NEWSLETTER = """
C The Slow Ferry
C Subscribe
H The bank that forgot its own depositors
S And why nobody in Lisburg wants to remind it
Y Ned Carrow
C Mar 04, 2025
C 48
C Share

B Last spring a retired welder walked into the main branch of the bank in Lisburg and asked for his money.

B The teller had never seen a passbook. Neither had her manager, and no depositors had shown them one since 1974.

C The Slow Ferry is a reader-supported publication. To receive new posts, consider becoming a subscriber.

B The bank says it has paid every valid claim of its depositors. It will not say how many it has had.

C Thanks for reading The Slow Ferry! This post is public so feel free to share it.
"""
LOCAL_STATION = """
C Canal 9
C NEWS | WEATHER | SPORTS | CONTESTS
C Home / News / Courts
H Ferry captain gets nine years in crash that killed three fishermen

C Play Video 1:47
P Captain Harald Munk listens to the judge in Tarnmouth on Thursday.
R (CNL9)

Y By: Ilse Marrow
C Posted: Mar 6, 2025 / 04:52 PM CST
C SHARE

B TARNMOUTH (CNL9) - A ferry captain who admitted he was asleep at the wheel was sentenced Thursday to nine years.

B Harald Munk, 51, pleaded guilty in January to three counts of manslaughter, according to court records.

B Relatives of the three fishermen wept as Judge Peder Holm read out the sentence in Tarnmouth.

C Stay with Canal 9 on air and online for updates.
C Report a typo
C MOST POPULAR
C 1. Tarnmouth diner closing after 52 years
"""
PUBLIC_RADIO = """
C Donate
C Play Live Radio
C Next Up: 9:00 AM The Morning Lock
C Serving the Lorn valley since 1974
C All Streams
C Health & Environment

H A new study finds salt in wells that had been tested clean in the valley

Y Lorn Valley Radio | By Hanna Voss
C Published May 14, 2024 at 5:00 AM CDT
C LISTEN • 4:06

P Ruth Jensen fills a bottle at her sink near Ennis. She drank from the tap for years.
R Theo Mann / Lorn Valley Radio

B Ruth Jensen keeps a letter in a drawer. It says that the water of her wells in the valley is safe to drink.

B A study published this week found salt in one of five wells that had been tested clean in the valley before 2012.

C Tags Health & Environment water farms
Y Hanna Voss covers health for Lorn Valley Radio.
C Stories like this one are made possible by listeners. Give today.
C Latest Stories
C Why is the ferry late again?
"""
FOREIGN_DAILY = """
C LA CRÓNICA
C English Edition
C SUBSCRIBE
C TOURISM ›

H The village that grew tired of its own sunset

S Cala Verde will charge visitors who come by car. Hotel owners call it a wall, and villagers fear it comes too late

P Visitors wait for the sunset in Cala Verde, last August.
R PACO OLMOS

Y Nieves Cañada
C Cala Verde (Lorca) - JUN 06, 2025 - 05:15 CEST
C Go to comments 31

B At sunset in July there are more visitors in Cala Verde than villagers, and most of them come by car from the coast.

B The village voted on Tuesday to charge them. Hotel owners have announced that they will go to court.

C More information
C Lorca’s last bakery closes: ‘I sold more magnets than bread’

B Not all villagers are in favor, though. The owner of the only bar lives off the visitors, by his own account.

C Archived In
C Tourism · Lorca · Beaches
"""
AGENCY_PORTAL = """
C LAGOON HERALD
C Home  News  Politics  Business  Metro  E-paper
H Summit ends without a deal as islands accuse lenders of ignoring debts

Y By Odo Amadi, with agency report

C Facebook   X   WhatsApp   Telegram

P Prime Minister of Brannoc, Denise Allin

B A summit of islands and lenders ended without a deal on Wednesday after both sides failed to agree on the debts.

B Prime Minister Denise Allin of Brannoc told reporters that her colleagues would not sign what she called a webinar.

B The lenders insisted that the talks were not a failure, and that the islands would hear from them by May.

Y Additional reporting Brannoc Correspondent Lina Haddow

C Kindly share this story:
C RELATED NEWS
C Two die in tanker explosion
"""
TECH_SITE = """
C Skip to content
C Latest  AI  Security  Startups  Deals
C Latchkey Live returns to Brannoc this fall. Save up to 300 crowns before Friday
C SECURITY

H NapNest said it lost "some addresses." It lost recordings from 41,000 bedrooms in Brannoc

R Image Credits: Dana Witlock / Latchkey

Y Marco Belli
C 9:41 AM PDT · August 21, 2025

B For nine days, NapNest insisted that nobody in Brannoc had anything to fear. Its gadget records snoring in bedrooms.

B On Wednesday NapNest conceded that the recordings of 41,000 bedrooms were lost as well, along with all addresses.

C Most Popular
C The best locks you can buy right now
"""
ADRIATIC_WEEKLY = """
C Inicio > English > Canals
C INQUIRY

H Who Paid for the Third Lock of Ennis?
S Contracts seen by the Weekly show that the valley paid three times for one gate. The mayor says that she never knew.

Y Tove Lindqvist, Ole Berg
C 22 October 2025, 07:30 · 4 min read
C Facebook · X · Telegram · Copy link

P The lock of Ennis in September, seen from the towpath.
R Ole Berg / Weekly file

B On paper, the gate of the third lock of Ennis is among the newest in the valley, and was paid for last autumn.

B Mayor Ida Frost told the Weekly that she had signed what the builders put in front of her, and knew of nothing.

Y LKA SKD
C LEA TAMBIÉN
C Who owns the towpath?
"""
HARBOUR_NEWS = """
C Politics
C E-paper

H Brannoc and Ennis to lift ties to new height
S Premier Denise Allin affirmed that Brannoc always treasures its friendship with Ennis, a loyal friend.

P Premier Denise Allin (right) welcomes her colleague from Ennis on Tuesday.
R — BNA Photo Ana Brook

B BRANNOC — Premier Denise Allin on Tuesday held talks with her colleague from Ennis, who is there for three days.

B She affirmed that the friendship with Ennis would last, and called the visit of her colleague a milestone.
"""

COAST_DAILY = """
C Local News / Tarn Estuary

H Estuary guard: Ferry rammed survey boat off Brannoc

Y By: Tove Marrow - Reporter / @tmarrowCD

P STRANDED. The bow of the survey boat after the collision in the Tarn estuary.
R —PHOTO FROM THE ESTUARY GUARD

B A ferry rammed a survey boat in the Tarn estuary on Monday, the estuary guard said, and left three sailors hurt.

B The ferry line said its captain had been blinded by fog in the estuary and could not have seen the survey boat.

C Recommended Stories
C list 1 of 2 ‘We sleep on the quay’
C list 2 of 2 Who owns the Tarn ferries?
C end of list

B The guard said it would ask the court in Brannoc to take the licence of the captain of the ferry away at once.

Y TMD English/ab/cd
"""


@pytest.mark.parametrize(
    "page",
    [
        *(BROADCASTER, NEWS_CHANNEL, PORTAL, NEWSPAPER, MAGAZINE, NEWSLETTER),
        *(LOCAL_STATION, PUBLIC_RADIO, FOREIGN_DAILY, AGENCY_PORTAL, TECH_SITE),
        *(ADRIATIC_WEEKLY, HARBOUR_NEWS, COAST_DAILY),
    ],
)
def test_pages_of_many_sites(page: str) -> None:
    """Each line is told for what it is."""
    _check(page, "\n")


@pytest.mark.parametrize("page", [BROADCASTER, NEWS_CHANNEL, PORTAL, MAGAZINE, NEWSLETTER])
def test_pages_with_a_blank_line_after_every_line(page: str) -> None:
    """Where lines stand apart, they are told as well; but not a caption that is a sentence above the headline."""
    _check(page, "\n\n")


def _check(page: str, gap: str) -> None:
    told = [line.split(" ", 1) for line in page.split("\n") if line]
    text = "\n".join(line[2:] for line in page.strip().split("\n")).replace("\n", gap)
    found = zones(text)
    for letter, words in told:
        assert any(name == ZONES[letter] and words in piece for name, piece in found), words
