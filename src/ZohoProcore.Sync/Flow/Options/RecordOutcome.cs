namespace ZohoProcore.Sync;

/// <summary>How a write of a record of a host's own kind came out.</summary>
public sealed record RecordOutcome
{
    /// <summary>What was written and read back, or what was refused, as a sentence for the audit.</summary>
    public required string Sentence { get; init; }

    /// <summary>
    /// What a person has to do where the service refused the write; null where it was written. The same write is not sent again unless
    /// something changes or a person asks.
    /// </summary>
    public Finding? Refusal { get; init; }
}
