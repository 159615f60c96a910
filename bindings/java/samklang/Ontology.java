// SPDX-License-Identifier: Apache-2.0
package samklang;

import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A frozen ontology of concept catalogues, opened from an image that {@code samklang build} made, and the questions to it. Any
 * number of threads may ask it at once; close it when none does any more. What is asked is not stored, logged, or put into
 * errors.
 *
 * <p>The environment variable SAMKLANG_LIBRARY names the file of the library; without it the system's loader is asked for
 * libsamklang_c.so.1.
 */
public final class Ontology implements AutoCloseable {
  /** A call failed. {@link #getMessage()} says what, where, and what to do about it. */
  public static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The stable name of what kind of trouble it is: "usage", "io", "syntax" ... */
    public final String code;

    Failure(String code, String message) {
      super(message);
      this.code = code;
    }
  }

  private static final int ABI = 1; // SAMKLANG_ABI_VERSION of the header that the calls below are of

  private Pointer handle;

  private Ontology(Pointer handle) {
    this.handle = handle;
  }

  /**
   * Maps an image. Microseconds, whatever the size. To replace the file, rename another onto it. Fails with "unsupported" where
   * the library has another interface than this class.
   */
  public static Ontology open(String path) {
    final int newest = C.get.samklang_abi_version();
    if (C.get.samklang_abi_oldest() > ABI || ABI > newest)
      throw new Failure("unsupported", "the library has another interface (" + newest + ") than this class (" + ABI + ")");
    final byte[] name = path.getBytes(StandardCharsets.UTF_8);
    final PointerByReference out = new PointerByReference();
    call(error -> C.get.samklang_ontology_open(out, name, new Size(name.length), error));
    return new Ontology(out.getValue());
  }

  /**
   * Any question, as JSON: {@code {"question": "lookup", "term": "samboer"}}; see schemas/query.schema.json. What comes is the
   * answer as JSON (the same schema), or its member "error" says why there is none.
   */
  public String query(String request) {
    final byte[] asked = request.getBytes(StandardCharsets.UTF_8);
    return answer(answer -> {
      call(error -> C.get.samklang_query_json(answer, opened(), asked, new Size(asked.length), error));
      final Memory text = new Memory(2L * Native.POINTER_SIZE);
      call(error -> C.get.samklang_answer_json(text, answer, error));
      return text(text, 0);
    });
  }

  /** How concept A relates to concept B, both by IRI: "exact", "close", "broader" (A is the broader) ... */
  public String relation(String a, String b) {
    final byte[] first = a.getBytes(StandardCharsets.UTF_8);
    final byte[] second = b.getBytes(StandardCharsets.UTF_8);
    return answer(answer -> {
      call(error -> C.get.samklang_ontology_compare(answer, opened(), first, new Size(first.length), second,
          new Size(second.length), null, error));
      final Memory row = new Memory(8); // a samklang_comparison that has room for its size and the relation
      row.setInt(0, 8);
      call(error -> C.get.samklang_answer_comparison(row, answer, error));
      return C.get.samklang_relation_name(row.getInt(4));
    });
  }

  /** SHA-256 of the content, 64 hexadecimal digits: what answers cite. */
  public String snapshot() {
    final Memory text = new Memory(2L * Native.POINTER_SIZE);
    call(error -> C.get.samklang_ontology_snapshot(text, opened(), error));
    return text(text, 0);
  }

  @Override
  public void close() {
    C.get.samklang_ontology_free(handle);
    handle = null;
  }

  private Pointer opened() {
    if (handle == null) throw new Failure("usage", "the ontology is closed");
    return handle;
  }

  /** size_t. */
  public static final class Size extends IntegerType {
    private static final long serialVersionUID = 1;

    /** For JNA. */
    public Size() {
      this(0);
    }

    Size(long value) {
      super(Native.SIZE_T_SIZE, value, true);
    }
  }

  private interface C extends Library {
    C get = Native.load(System.getenv().getOrDefault("SAMKLANG_LIBRARY", "libsamklang_c.so.1"), C.class,
        Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));

    int samklang_abi_version();

    int samklang_abi_oldest();

    String samklang_status_name(int status);

    String samklang_relation_name(int relation);

    String samklang_error_message(Pointer error);

    void samklang_error_free(Pointer error);

    int samklang_ontology_open(PointerByReference out, byte[] path, Size size, PointerByReference error);

    int samklang_ontology_snapshot(Pointer out, Pointer ontology, PointerByReference error);

    int samklang_ontology_compare(Pointer answer, Pointer ontology, byte[] a, Size aSize, byte[] b, Size bSize, Pointer options,
        PointerByReference error);

    void samklang_ontology_free(Pointer ontology);

    int samklang_answer_new(PointerByReference out, PointerByReference error);

    int samklang_answer_json(Pointer out, Pointer answer, PointerByReference error);

    int samklang_answer_comparison(Pointer out, Pointer answer, PointerByReference error);

    void samklang_answer_free(Pointer answer);

    int samklang_query_json(Pointer answer, Pointer ontology, byte[] request, Size size, PointerByReference error);
  }

  private interface Call {
    int with(PointerByReference error);
  }

  private interface Question {
    String into(Pointer answer);
  }

  private static void call(Call work) {
    final PointerByReference error = new PointerByReference();
    final int status = work.with(error);
    if (status == 0) return;
    final Failure failure = new Failure(C.get.samklang_status_name(status), C.get.samklang_error_message(error.getValue()));
    C.get.samklang_error_free(error.getValue());
    throw failure;
  }

  private static String answer(Question question) {
    final PointerByReference out = new PointerByReference();
    call(error -> C.get.samklang_answer_new(out, error));
    try {
      return question.into(out.getValue());
    } finally {
      C.get.samklang_answer_free(out.getValue());
    }
  }

  private static String text(Pointer at, long offset) {
    final long size = at.getLong(offset + Native.POINTER_SIZE);
    return new String(at.getPointer(offset).getByteArray(0, (int) size), StandardCharsets.UTF_8);
  }
}
