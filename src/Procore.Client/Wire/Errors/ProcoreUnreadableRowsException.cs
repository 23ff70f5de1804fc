namespace Procore.Client;

/// <summary>
/// A list was read to its end, and some of its records could not be read. All others were handed out before this was thrown. Give the list
/// a handler (<c>ProcoreList&lt;T&gt;.OnUnreadable</c>) to take such records one by one, or read it page by page
/// (<c>ProcorePage&lt;T&gt;.Unreadable</c>).
/// </summary>
public sealed class ProcoreUnreadableRowsException : ProcoreException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="rows">The records that could not be read, at least one.</param>
    public ProcoreUnreadableRowsException(IReadOnlyList<ProcoreUnreadableRow> rows)
        : base(Describe(rows)) => Rows = rows;

    /// <summary>The records that could not be read, in the order in which Procore sent them.</summary>
    public IReadOnlyList<ProcoreUnreadableRow> Rows { get; }

    private static string Describe(IReadOnlyList<ProcoreUnreadableRow> rows)
    {
        _ = rows ?? throw new ArgumentNullException(nameof(rows));
        if (rows.Count == 0)
            throw new ArgumentException("At least one row is needed.", nameof(rows));
        return FormattableString.Invariant($"{rows.Count} of the list's rows cannot be read; all others were handed out. ")
            + "The first is " + rows[0] + " Look at Rows, or take such rows with OnUnreadable.";
    }
}
