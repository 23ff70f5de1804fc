namespace ZohoBooks.Client;

/// <summary>
/// A list held rows that cannot be read. Thrown after its last row, when all others have been handed out;
/// <c>ZohoList&lt;T&gt;.OnUnreadable</c> and <c>ZohoList&lt;T&gt;.AsPages</c> hand such rows over instead.
/// </summary>
public sealed class ZohoBooksUnreadableRowsException : ZohoBooksException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="rows">The rows that cannot be read, at least one.</param>
    public ZohoBooksUnreadableRowsException(IReadOnlyList<ZohoBooksUnreadableRow> rows)
        : base(Say(rows ?? throw new ArgumentNullException(nameof(rows)))) => Rows = rows;

    /// <summary>Where the list was read by a method that hands no row out.</summary>
    internal ZohoBooksUnreadableRowsException(IReadOnlyList<ZohoBooksUnreadableRow> rows, string message)
        : base(message) => Rows = rows;

    /// <summary>The rows that cannot be read, in the order of the list.</summary>
    public IReadOnlyList<ZohoBooksUnreadableRow> Rows { get; }

    private static string Say(IReadOnlyList<ZohoBooksUnreadableRow> rows)
    {
        if (rows.Count == 0)
            throw new ArgumentException("At least one row is needed.", nameof(rows));
        return FormattableString.Invariant($"{rows.Count} of the list's rows cannot be read; all others were handed out. ")
            + "The first is " + rows[0] + " Look at Rows, or take such rows with OnUnreadable.";
    }
}
