using System.Text.Json;

namespace ZohoProcore.Sync;

/// <summary>What an alignment wrote by policy before, as it is noted in the store.</summary>
internal sealed class RepeatedAlignments(ConnectionSession session, ISyncStore store)
{
    private const string Name = "aligned.repeated";

    /// <summary>All of it.</summary>
    public async ValueTask<IReadOnlyList<RepeatedWrite>> ReadAsync(CancellationToken cancellationToken) =>
        await store.GetCursorAsync(session.Connection.Id, Name, cancellationToken).ConfigureAwait(false) is { Length: > 0 } json
            ? StoredDocument.Read(json, OpenAlignmentJson.Default.IReadOnlyListRepeatedWrite) ?? [] : [];

    /// <summary>What to store beside another note once more was written: what was sent counts, whoever lost its answer.</summary>
    public IReadOnlyDictionary<string, string> With(
        string note, string value, IReadOnlyList<RepeatedWrite> before, AlignmentResult result)
    {
        var written = result.Outcomes.Where(one => one.Ending is AlignmentEnding.Written or AlignmentEnding.Unknown);
        var next = AlignmentBrake.Next(before, written.Select(one => one.Step), session.Now);
        return new Dictionary<string, string>
        {
            [note] = value,
            [Name] = next.Count == 0 ? string.Empty : JsonSerializer.Serialize(next, OpenAlignmentJson.Default.IReadOnlyListRepeatedWrite),
        };
    }
}
