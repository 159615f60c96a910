// SPDX-License-Identifier: Apache-2.0
import samklang.Ontology;

/**
 * TestOntology IMAGE: the Java binding over the library that was built. Without IMAGE, over one that has another interface. Ends
 * with 1 where something is not as it should be.
 */
public class TestOntology {
  static final String NAV = "https://example.org/collections/889640782/concepts/samboer-1-5";
  static final String TAX = "https://example.org/skatteetaten/begrep/meldepliktig-samboer";
  static int wrong = 0;

  static void check(boolean holds, String what) {
    if (!holds) {
      System.err.println("not so: " + what);
      ++wrong;
    }
  }

  static String failing(Runnable call) {
    try {
      call.run();
      return "nothing";
    } catch (Ontology.Failure failure) {
      check(!failure.getMessage().isEmpty(), "a failure says what");
      return failure.code;
    }
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      check(failing(() -> Ontology.open("no-such.samklang")).equals("unsupported"), "another interface");
      System.exit(wrong == 0 ? 0 : 1);
    }
    final Ontology ontology = Ontology.open(arguments[0]);
    check(ontology.snapshot().matches("[0-9a-f]{64}"), "a snapshot is a hash");
    final String relation = ontology.relation(NAV, TAX);
    check(!relation.equals("exact") && !relation.equals("unknown"), "samboer is not the same at both: " + relation);
    check(ontology.relation(NAV, NAV).equals("exact"), "a concept is itself");
    final String answer = ontology.query("{\"question\": \"compare\", \"a\": \"" + NAV + "\", \"b\": \"" + TAX + "\"}");
    check(answer.contains("\"relation\":\"" + relation + "\""), "the generic call says the same: " + answer);
    check(answer.contains(ontology.snapshot()), "an answer cites its image");
    check(ontology.query("{\"question\": \"lookup\", \"term\": \"bidragspliktig forelder på Å\"}").contains("senses"), "UTF-8");
    check(ontology.query("{").contains("\"error\""), "a bad request is answered");
    check(failing(() -> ontology.relation(NAV, "https://example.org/nowhere")).equals("usage"), "an unknown IRI");
    try {
      ontology.relation(NAV, "https://example.org/på-å-være");
      check(false, "an unknown IRI fails");
    } catch (Ontology.Failure failure) {
      check(failure.getMessage().contains("på-å-være"), "messages are UTF-8: " + failure.getMessage());
    }
    check(failing(() -> Ontology.open("no-such.samklang")).equals("io"), "a file that is not there");

    final Thread[] threads = new Thread[8];
    for (int i = 0; i < threads.length; ++i) {
      threads[i] = new Thread(() -> {
        for (int round = 0; round < 50; ++round) check(ontology.relation(NAV, TAX).equals(relation), "the same on every thread");
      });
      threads[i].start();
    }
    for (final Thread thread : threads) thread.join();
    ontology.close();
    ontology.close();
    check(failing(() -> ontology.snapshot()).equals("usage"), "a closed ontology");
    if (wrong == 0) System.out.println("all as it should be");
    System.exit(wrong == 0 ? 0 : 1);
  }
}
