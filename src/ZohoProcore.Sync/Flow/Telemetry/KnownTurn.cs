using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What a turn of a connection knew when it ended: nobody who watches asks the store or a service.</summary>
/// <param name="At">When it ended.</param>
/// <param name="Health">How it went with both services.</param>
internal sealed record KnownTurn(Instant At, ConnectionHealth Health)
{
    /// <summary>When the next key was due; null when there was none.</summary>
    public Instant? NextDue { get; init; }

    /// <summary>How far the connection goes; null where nobody wanted to know.</summary>
    public SyncStage? Stage { get; init; }

    /// <summary>The open questions by the codes of their findings, those included that were open once; null where nobody wanted to
    /// know.</summary>
    public IReadOnlyDictionary<string, int>? Open { get; init; }

    /// <summary>Calls that Zoho Books leaves for its day; null where it did not say.</summary>
    public long? ZohoLeft { get; init; }

    /// <summary>Calls that Procore leaves for its hour; null where it did not say.</summary>
    public long? ProcoreLeft { get; init; }
}
