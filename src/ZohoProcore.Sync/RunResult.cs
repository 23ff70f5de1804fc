using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What one run did.</summary>
/// <param name="Processed">How many keys it worked off.</param>
/// <param name="NextDue">When the next key is due; null when there is none at all, or nothing begins before a person chose something
/// (<see cref="SyncStage.NotStarted"/>).</param>
/// <param name="Health">How it goes with the connection's two services after it.</param>
public sealed record RunResult(int Processed, Instant? NextDue, ConnectionHealth Health);
