# SPDX-License-Identifier: Apache-2.0
"""assistant_turn.py IMAGE TEXT [EARLIER]: one turn of a dialogue. What a citizen wrote is searched for concepts; where a word
means different things at the agencies that are in play, and what was said EARLIER does not settle which is meant, the assistant
asks back for the fact that separates them."""

import sys

from samklang import Ontology, SamklangError

AGENCIES = ("889640782", "974761076")  # those that the journey passes: Nav, Skatteetaten


def turn(ontology: Ontology, text: str, earlier: str) -> None:
    for mention in ontology.annotate(text, lang="nb", candidates=10):
        meant = {}
        for sense in mention.candidates:
            if sense.concept.agency in AGENCIES and not sense.approximate:
                meant.setdefault(sense.concept.agency, sense.concept)
        if len(meant) < 2:
            continue
        ours, theirs = (meant[agency] for agency in AGENCIES)
        comparison = ontology.compare(ours.uri, theirs.uri)
        print(f"«{mention.surface}»: {ours.agency_name} og {theirs.agency_name}: {comparison.relation}, "
              f"det ene følger av det andre: {comparison.a_implies_b}")
        if comparison.a_implies_b == "yes" and comparison.b_implies_a == "yes":
            continue
        answer = ontology.query({"question": "disambiguate", "uris": [ours.uri, theirs.uri], "context": earlier, "lang": "nb"})
        if answer["undecided"]:
            print("  spør:", answer["clarifying_question"])
        else:
            print("  det gjelder:", answer["senses"][0]["concept"]["agency"]["name"])



if __name__ == "__main__":
    try:
        with Ontology.open(sys.argv[1]) as opened:
            turn(opened, sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else "")
    except SamklangError as error:
        sys.exit(str(error))
