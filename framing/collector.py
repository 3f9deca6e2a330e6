"""Python's garbage collector, put to rest where nearly everything that is made stays."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep Python from looking for garbage meanwhile: it would walk through the same thousands of objects again.

    An article is taken apart into small objects that stay, and all of a page is needed to its end; what is left over is
    collected behind it.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
