namespace ZohoProcore.Sync;

/// <summary>What came out of checking a connection's audit.</summary>
public sealed record AuditVerification
{
    /// <summary>Whether every entry is there and as it was written.</summary>
    public required bool IsValid { get; init; }

    /// <summary>How many entries were found in order before the first broken one; all of them when the audit is valid.</summary>
    public required long Entries { get; init; }

    /// <summary>The sequence of the first entry that is missing or not as it was written; null when the audit is valid.</summary>
    public long? FirstBroken { get; init; }

    /// <summary>
    /// The last good entry; null when there is none. Kept elsewhere, it lets a later check find entries that were cut off or a chain that
    /// was made anew.
    /// </summary>
    public AuditHead? Head { get; init; }

    /// <summary>What was found, in a sentence.</summary>
    public required string Message { get; init; }
}
