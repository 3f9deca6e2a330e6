"""First names that tell a person, and whether she or he is meant; names of towns and everyday words are left out."""

from __future__ import annotations

from framing.speakers.world_names_female import WORLD_FEMALE
from framing.speakers.world_names_male import WORLD_MALE

_FEMALE = frozenset(
    "abby abigail ada adele adrienne agnes aisha alana alba aleksandra alessandra alexa alexandra alexis alice alicia "
    "alina alison allison alma alyssa amalia amanda amber amelia amina amira amy anastasia andrea anette angela "
    "angelica angelina angie anita anja anke ann anna annabel anne anneliese annette annie annika antonia aoife "
    "ariana arlene ashley astrid audrey aurora ava barbara becky belinda bella bernadette bernice bertha beth betsy "
    "bettina betty beverly bianca birgit blanca bonita bonnie brenda brenna brigid brigitte britt brittany brittney "
    "brooke caitlin caitlyn camila camilla candace candice carina carissa carla carly carmen carol caroline carolyn "
    "carrie cassandra cassidy catherine cathy cecelia cecile cecilia celeste celia celine chandra chantal charlene "
    "charlotte chelsea cheryl chiara chloe christa christie christina christine christy ciara cindy claire clara "
    "clarissa claudia colleen condoleezza connie constance cora coretta corinne cornelia courtney cristina cynthia "
    "daisy dalia dana daniela danielle daphne dara darcy darlene dawn deanna debbie debby deborah debra deirdre delia "
    "delphine denise desiree diana diane diann dianne dina dolly dolores donna dora doreen dorinda doris dorothy "
    "dorthy ebony edith edna effie eileen elaine eleanor elena eleni elisa elisabeth elise eliza elizabeth ella ellen "
    "ellie elsa elsie elvira emilia emily emma emmanuelle enid erica erika erin ernestine esmeralda estelle esther "
    "ethel etta eunice eva eve evelyn evelyne evie fatima fay faye felicia fern fiona flora fran frances francesca "
    "francine frederica freya frida gabriela gabriella gabrielle gail galina gemma genevieve georgina geraldine gerda "
    "gertrude ghazala gianna gillian gina giovanna gisele giselle gladys glenda gloria grace greta gretchen grete "
    "gretel guadalupe gudrun gwen gwendolyn haley hana hanna hannah hannelore harriet hattie hayley hazel heather "
    "heide heidi heike helen helena helene helga henrietta hilary hilda hillary holly hope huma ida ilse imani imelda "
    "imogen ina ines inez ingrid irene irina iris irma isabel isabella isabelle isla ivana ivanka jackie jacqueline "
    "jacqui jana jane janelle janet janette janice janina janine jasmine jayne jean jeanette jeanine jeanne jeannette "
    "jeannie jenna jennifer jenny jessica jill joan joana joann joanna joanne jodi jodie joelle johanna jolene "
    "josefina josephine josie joyce juana juanita judi judith judy julia julianna julianne julie juliet juliette "
    "justine kamala kara karen karin karina karla karolina kasey katarina kate katerina katharina katherine kathie "
    "kathleen kathrin kathryn kathy katie katja katrina katy kay kaye kayla keisha kelli kellie kelly kellyanne "
    "kelsey kendra kerri kiara kim kimberley kimberly kirsten kirsty kitty klara krista kristen kristi kristin "
    "kristine krystal lana lara larissa lashonda latasha latoya laura laurel lauren laurie leah leanne leila lena "
    "leona leonie lesley leslie leticia lidia liesl lila lilian liliana lillian lilly lily lina linda linnea lisa "
    "lise lisette liz liza lizzie lois lola lorena loretta lori lorna lorraine lottie louisa louise luann lucia "
    "lucille lucinda lucy luisa luz lydia lydie lynn lyudmila mabel mackenzie madeleine madeline madge madison mae "
    "magdalena maggie malia malin mandy mara marcella marcia margaret margarita margaux marge margery margo margot "
    "marguerite maria mariah mariam mariana marianna marianne maribel marie marilyn marisa marisol marissa marjorie "
    "marla marlene marsha marta martha martina marva mary maryam maryann mathilda mathilde matilda maud maude maureen "
    "mavis maxine maya mckenzie meera megan mei melania melanie melba melinda melissa melody meredith meryl mia "
    "michele michelle milagros mildred millie mimi mina mindy minerva minnie mira miranda mireille miriam mitzi molly "
    "mona monica monika myra myrna myrtle nadia nadine nancy nanette naomi naomie natalia natalie natasha nell nellie "
    "neve nicole nicolette nikki nikol nina noelle nora norah noreen norma odette olga olivia olympia ophelia oprah "
    "paige paloma pam pamela paola patrice patricia patrizia patsy patty paula paulette paulina pauline pearl peggy "
    "penelope penny petra phoebe phyllis pia polly portia prisca priscila priscilla priya rachael rachel rae ramona "
    "raquel rebecca rebekah reena regina renata renee rhoda rhonda rina risa rita roberta robin rochelle romy rosa "
    "rosalie rosalind rosalyn rosanna roseanne rosemarie rosemary rosie rowena roxana roxanne ruby ruth ruthie "
    "sabrina sadie sally salma samantha sandra sanna saoirse sara sarah sasha scarlett selena serena shana shanna "
    "sharlene sharon shauna sheena sheila shelley shelly sheri sherri sherrie sherry sheryl shirin shirley sienna "
    "sigrid silvia simone sinead siobhan sofia sofie solange sonia sonja sonya sophia sophie stacey staci stacy "
    "steffi stella stephanie stephany sue susan susana susanna susannah susie suzanne svetlana sylvia sylvie tabitha "
    "taisha talia tamara tami tammi tammy tania tanya tara tasha tatiana teresa teri terri tessa thelma theresa tia "
    "tiffany tilda tina tonia tonya tori tracey traci tracy tricia trina trisha trudy uma ursula valentina valeria "
    "valerie vanessa vera verna veronica vicki vicky victoria viola violet virginia vivian vivienne wanda wendi wendy "
    "whitney wilhelmina wilma winifred winnie xenia yasmin yasmine yesenia ylva yolanda yuki yulia yvette yvonne "
    "zahra zainab zara zelda zoe zoey zora zuzana".split()
)
_MALE = frozenset(
    "aaron abdul abdullah abe abraham adalbert adam adolfo adrian ahmad ahmed aidan alain alan alasdair alastair "
    "albert alberto aldo alec alejandro aleksandr alessandro alessio alexander alexei alf alfonso alfred alfredo ali "
    "alistair allan allen alonso alonzo alvaro alvin amir amos anders andre andreas andrei andres andrew andrzej andy "
    "angelo angus ansel anthony antoine anton antonin antonio antony archie arjun armand armando arnaud arne arno "
    "arnold arthur arturo arun asa ashton augusto austin axel barack barney barrett barry bart bartholomew bashar "
    "beau ben benedict benito benjamin benny benoit bernard bernardo bernie bert bertrand bill billy blake bob bobby "
    "boris boyd brad braden bradley brady brandon brendan brendon brent brett brian brock bruce bruno bryan bryce "
    "burt byron caleb calvin cameron carl carlo carlos carlton carmine casey casper cedric cesar charles charlie "
    "chris christian christoph christophe christopher christos chuck clarence claude clayton cliff clifford clint "
    "clinton clive clyde coby cody cole colin connor conor conrad constantine corey cornelius craig curt curtis cyril "
    "cyrus dale damian damien damon dan dane daniel danny darius darrel darrell darren darryl daryl dave davey david "
    "davide deandre declan denis dennis denny derek deshawn desmond devin dexter dick didier diego dieter dimitri "
    "dirk dmitri dmitry domenico domingo dominic don donald donnie donny dorian doug douglas duane duncan dustin "
    "dwayne dwight dylan eamon earl ed eddie eddy edgar edmund eduard eduardo edward edwin efrain egon eli elias "
    "elijah eliot elliot elliott ellis elmer elton elvis emanuel emil emile emilio emmanuel emmett enrico enrique "
    "enzo eoin erhard eric erich erick erik ernest ernesto erwin ethan eugene evan ezra fabian fabio faisal farid "
    "federico felipe felix ferdinand fernando fidel finn florian floyd francis francisco franck franco francois frank "
    "frankie franklin frans franz françois fred freddie freddy frederic frederick fredrik friedrich fritz gabriel "
    "gareth garrett garrison garry garth gary gaston gavin gennady geoff geoffrey george gerald geraldo gerard "
    "gerhard gerry gideon gil gilbert giles gino giorgio giovanni giuseppe glen glenn godfrey gonzalo gordie gordon "
    "grady graham greg gregory grigory grover guido guillaume guillermo gunter gus gustav gustavo hakeem hal hamid "
    "hank hans harald harlan harley harold harry harvey hasan hassan hector heinrich heinz helmut henri henrik henry "
    "herb herbert heriberto herman hershel hideo hiroshi holger horace horst howard howie hubert hugh hugo humayun "
    "humberto hussein ian ibrahim ignacio igor ike ilya imran ingo ira irving irwin isaac isaiah ishmael ismael ivan "
    "ivo jack jacob jacques jaime jake jalen jamal james jamie jamil janusz jared jarrod jarvis jason jasper javad "
    "javier jay jeb jed jedidiah jeff jeffrey jens jeremiah jeremy jermaine jerome jerry jesse jesus jethro jim jimmy "
    "joachim joao joaquin jochen joe joel joey johan johann johannes john johnnie johnny jon jonah jonas jonathan "
    "jonathon jordan jorg jorge jose josef joseph josh joshua josiah juan juanito judd jude jules julian julio julius "
    "jurgen justin jürgen kareem karim karl kasper keenan keith kelvin ken kendrick kenji kenneth kenny kermit kevin "
    "khalid khizr kieran kip kirill kirk klaus konrad konstantin kris kristian kurt kurtis kwame kyle lamar lance "
    "landon lanny larry lars laszlo laurence laurent lawrence lawson leander leif leland len lenny leo leon leonard "
    "leonardo leonid leopold leroy lev levi lewis liam linus lionel lloyd logan lorenzo lorne lothar lou louie louis "
    "luc luca lucas lucian lucien ludwig luigi luis lukas luke luther lyle lyndon magnus mahmoud malcolm malik "
    "manfred manny manoj manuel marc marcel marcello marcelo marcin marco marcus marek mariano mario mark markus "
    "marlon martin martín marvin massimo mateo mathew mathias mathieu matt matteo matthew matthias matthieu matti "
    "maurice mauricio maurizio maury max maxime maximilian maxwell mehdi mehmet melvin merle mervyn micah michael "
    "micheal michel mick mickey miguel mihai mikael mike mikhail miles milo milton miroslav mitch mitchell mitt "
    "mohamed mohammad mohammed monte monty mordecai morris mort mortimer morton moses mostafa muhammad murray mustafa "
    "myles myron nasser nate nathan nathanael nathaniel ned neil nels nelson nestor newt niall niccolo nicholas nick "
    "nicky nicolas nicolo niels nigel nikhil niklas nikola nikolai nikos nils noah noam noel nolan norbert norman "
    "octavio odell olaf ole oleg oliver olivier omar orrin orville osama oscar osman osvaldo otto owen ozzie pablo "
    "pascal pasquale patricio patrick paul pavel pedro percy perry pervez pete peter petr petros phil philip philippe "
    "phillip pierce pierre piers pieter piotr quentin rafael rahm rahul raimundo rainer raj rajesh ralf ralph ramesh "
    "ramiro ramon rand randall randolph randy raoul rasheed rashid raul ray raymond raymundo recep reggie reginald "
    "reince reinhard rene rené reuben rex reynaldo rhett rhys ricardo richard richie rick rico ridley rishi rob "
    "robbie robby robert roberto rocco rod roderick rodney rodolfo rodrigo rogelio roger roland rolando rolf romeo "
    "ron ronald ronnie rory roscoe ross roy ruben rudi rudolph rudy rufus rune rupert russ russell ryan ryszard rémi "
    "sadiq saeed salman salvador salvatore sam samir sammy samuel sandeep sandro satoshi saul scot scott scottie sean "
    "sebastian sebastien selim serge sergei sergey sergio seth seymour shane shaun sheldon sherman shimon sid sidney "
    "siegfried sigmund silas silvio simeon simon sinclair solomon soren spencer spiro stan stanley stavros stefan "
    "stefano stellan stephan stephen steve steven stewart stu stuart sven syed sylvain sylvester tad takeshi tarek "
    "tariq ted teddy terence terrance terrell terrence terry thad thaddeus theo theodore thierry thom thomas thorsten "
    "thurgood tiago tibor tim timothy tobias tobin toby todd tom tomas tomasz tommaso tommy tony torsten travis trent "
    "trenton trevor trey tyler tyrone tyson ulrich umberto uri uwe vaclav valentin valery vasily vernon vicente "
    "victor vijay viktor vince vincent vincenzo vinny virgil vito vittorio vlad vladimir volker volodymyr václav wade "
    "waldo walid wallace walt walter wassim wayne wendell werner wes wesley whit wilbert wilbur wiley wilfred wilhelm "
    "willard willem william willie willis winfield winston wojciech wolfgang woodrow wyatt xavier yair yannick yasser "
    "yevgeny yitzhak yosef yuri yusuf yves zach zachariah zachary zack zane zbigniew ziad".split()
)
# Women and men both bear these
_OF_BOTH = frozenset(
    "alex ariel ashley avery bobbie cameron casey charlie darcy dale dana drew frankie jackie jaime jamie jan "
    "jess jordan jules kelly kerry kim lee leigh leslie lindsay lindsey logan lynn morgan nicky noor pat "
    "quinn riley robbie robin rory rowan sam sasha shannon shay skyler stacey sydney taylor toni tracy tyler "
    "val yannick".split()
)
FEMALE_NAMES = (_FEMALE | WORLD_FEMALE) - _OF_BOTH
MALE_NAMES = (_MALE | WORLD_MALE) - _OF_BOTH - FEMALE_NAMES
FIRST_NAMES = _FEMALE | _MALE | WORLD_FEMALE | WORLD_MALE
# Korean and Chinese given names go on with one of these behind a hyphen: "Jae-in", "Ing-wen"
SYLLABLES = frozenset(
    "ah bae beom bin bok bong bum byung chae chan chang cheol chul dae deok dong duk eun eung gab gap geon "
    "geun gi gil gon goo guk gun gwon gyo gyu gyun ha hae haeng hak han hee heon heung hoe hong hoon hui hun "
    "hwa hwan hwi hye hyeok hyeon hyo hyuck hyuk hyun hyung il im in ja jae jang jeong ji jik jin jo jong joo "
    "joon ju jun jung ki kil kon kook koo kuk kun kwan kwang kwon kyo kyu kyun kyung mi mo moo moon muk mun "
    "myeong myung nam ok paek pil pyo rae rak ran ri rim rok roh ryeol ryong ryul sang seo seob seok seon "
    "seong seung shik shin si sik sil sim sok sol sook soo soon su suk sul sun sung tae taek ui uk um un ung "
    "uk won wook woo woong yeol yeon yeong yeop yi yong yoo yoon yop youl young yu yul yun chen cheng chi "
    "chia chieh chien chih ching chiu chou chu chuan chuang chun chung en erh fa fang feng fu hai hao heng ho "
    "hsi hsiang hsien hsin hsing hsiu hsiung hsuan hsueh hsun hua huai huan huang huei hui hung jen jeou jih "
    "ju juan jui jung kai kang keng kuan kuang kuei kuo lan lang li liang lien lin ling lung mei mien min "
    "ming nan nien pang pei peng pin ping po shan shang shao sheng shih shou shu shui sung szu teh teng tien "
    "tsai tsan tsang tse tsung tuan tung tzu wei wen wu yang yao yeh yen yi yin ying yu yuan yueh yuh yun "
    "yung".split()
)
# First names that are words of praise elsewhere: "Mercy Doe" is called by her name, and not judged
VIRTUES = frozenset(
    "mercy patience comfort charity blessing gift peace beauty joy wisdom prosper lovemore loveness memory praise "
    "favour happiness gladness glory prudence felicity verity promise confidence honour modesty clemency serenity "
    "destiny faith harmony liberty godknows nomatter givemore learnmore talent delight goodness rejoice hope "
    "grace".split()
)
# Those that may be said of somebody too: "Innocent | Jane Doe"
VIRTUOUS = frozenset(
    "precious innocent bright happy lucky gracious marvelous marvellous brilliant clever fortunate beloved".split()
)

# First names that begin sentences as other words
EVERYDAY = frozenset(
    "hope grace faith will mark bill frank rob grant jack may art joy dawn rose sue pat drew robin christian dick ray "
    "gene max penny violet daisy iris amber crystal ginger holly ruby pearl dale glen cliff melody eve guy rich".split()
)
