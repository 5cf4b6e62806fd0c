"""Words left out of the keyword counts: function words only, chosen by hand, shown to the reader.

Words that carry a side ("against", "never", "must", "people") are counted.
"""

from typing import Final

from preprocessing import languages

_ENGLISH: Final = """
a an the this that these those such same other another each every either neither both all any some many much
more most few fewer less least several own i me my mine myself we us our ours ourselves you your yours
yourself yourselves he him his himself she her hers herself it its itself they them their theirs themselves
one ones who whom whose which what whoever whatever whichever someone anyone everyone something anything
everything nothing and or but nor so yet if then else than though although because since unless until while
whereas whether as of in on at by for from to into onto with within without about above below over under
between among amongst through throughout during before after behind beside besides beyond along across
around near off out up down upon toward towards via per like despite except am is are was were be been being
do does did doing done have has had having will would shall should can could may might ought let not no
isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't can't couldn't
shouldn't it's that's there's they're we're you're i'm he's she's they've we've i've who's what's here there
where when why how again also just only very too quite rather even still already once ever now however
therefore thus hence moreover furthermore indeed perhaps maybe well
""".split()

_SPANISH: Final = """
el la los las lo un una unos unas este esta esto estos estas ese esa eso esos esas aquel aquella aquello
aquellos aquellas mismo misma mismos mismas otro otra otros otras cada todo toda todos todas algún alguna
algunos algunas yo me mi mis mí tú te ti tu tus usted ustedes él ella ello ellos ellas le les se sí su sus
nos nosotros nosotras nuestro nuestra nuestros nuestras os vosotros que qué quien quién quienes cual cuál
cuales cuyo cuya cuyos cuyas y e o u ni pero sino si porque pues como cómo cuando cuándo donde dónde
mientras aunque a al ante bajo con de del desde durante en entre hacia hasta para por según sin sobre tras
es son era eran fue fueron ser sido siendo sea sean está están estaba estaban estar estado ha han había
habían he hemos haber habido hay tiene tienen tenía tener puede pueden podía poder no ya muy más menos tan
tanto también tampoco sólo solo así aún aun ahora luego entonces siempre
""".split()

STOP_WORDS: Final = {"en": frozenset(_ENGLISH), "es": frozenset(_SPANISH)}


def stop_words(language: str | None) -> frozenset[str]:
    """The stop words of a language, by its BCP 47 tag; English where no language is given."""
    return STOP_WORDS.get(languages.code(language), frozenset())
