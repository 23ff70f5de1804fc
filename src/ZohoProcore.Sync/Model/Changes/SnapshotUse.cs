namespace ZohoProcore.Sync;

/// <summary>What a snapshot rests on, such as the states of directories that a plan was made by.</summary>
/// <param name="By">The key of the snapshot that rests on them.</param>
/// <param name="Hashes">The keys of those that it rests on.</param>
public sealed record SnapshotUse(string By, IReadOnlyList<string> Hashes);
