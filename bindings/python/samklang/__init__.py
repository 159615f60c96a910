# SPDX-License-Identifier: Apache-2.0
"""samklang: questions to a frozen ontology of Norwegian concept catalogues.

    from samklang import Ontology

    with Ontology.open("nation.samklang") as ontology:
        for sense in ontology.lookup("samboer"):
            print(sense.concept.agency_name, sense.concept.uri)

Nothing here computes: every call goes to the C library `samklang_c` (see `samklang.library`), and `Ontology.query` carries
every question that it knows. `build` needs `samklang_c_rdf` besides.
"""

from .answers import Annotations, Comparison, Concept, Mention, Reason, Sense, Senses
from .errors import SamklangError
from .ontology import Ontology, build

__all__ = ["Annotations", "Comparison", "Concept", "Mention", "Ontology", "Reason", "SamklangError", "Sense", "Senses", "build"]
