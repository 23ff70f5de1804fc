using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>How an engine works. The defaults suit every host; a test sets the clock.</summary>
public sealed record SyncEngineOptions
{
    /// <summary>The clock. Everything that waits or stamps goes by it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The mapping rules and validators.</summary>
    public MappingRules Rules { get; init; } = MappingRules.Default;

    /// <summary>How many keys one run takes at most; the commitments of one run are written together, project by project.</summary>
    public int BatchSize { get; init; } = 20;

    /// <summary>How long a claim on a key holds, in case its owner dies.</summary>
    public Duration Lease { get; init; } = Duration.FromMinutes(10);
}
