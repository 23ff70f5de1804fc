using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ZohoProcore.Sync;

/// <summary>
/// The bounds of a person's word. They are stored with the word itself and go once every order carries its mark, so that a process that
/// ends in between leaves the rest to the next one, before anything is written.
/// </summary>
internal sealed class StoredBounds<T>(string name, JsonTypeInfo<T> type)
    where T : class
{
    /// <summary>The bounds that are not on every order yet, and what a change of them is decided on; null when there are none.</summary>
    public async ValueTask<(T Bounds, ChangeBasis Basis)?> FindAsync(
        ISyncStore store, string connectionId, CancellationToken cancellationToken)
    {
        var text = await store.GetCursorAsync(connectionId, name, cancellationToken).ConfigureAwait(false);
        return text is { Length: > 0 }
            ? (StoredDocument.Read(text, type) ?? throw StoredDocument.Damaged(typeof(T).Name), Basis(text))
            : null;
    }

    /// <summary>The note itself, as it is now: what is decided while no bounds stand, or these.</summary>
    public async ValueTask<ChangeBasis> NotedAsync(ISyncStore store, string connectionId, CancellationToken cancellationToken) =>
        Basis(await store.GetCursorAsync(connectionId, name, cancellationToken).ConfigureAwait(false));

    /// <summary>What to store with a word.</summary>
    public IReadOnlyDictionary<string, string> Of(T bounds) => Note(JsonSerializer.Serialize(bounds, type));

    /// <summary>What to store once every order carries its mark.</summary>
    public IReadOnlyDictionary<string, string> Done() => Note(string.Empty);

    private Dictionary<string, string> Note(string text) => new(StringComparer.Ordinal) { [name] = text };

    private ChangeBasis Basis(string? text) =>
        new() { Cursors = new Dictionary<string, string?>(StringComparer.Ordinal) { [name] = text } };
}

/// <summary>Both kinds of words that have bounds.</summary>
internal static class StoredBounds
{
    public static StoredBounds<PolicyBounds> OfPolicies { get; } = new("policies.bounds", ConnectionJson.Default.PolicyBounds);

    public static StoredBounds<GoAheadBounds> OfGoAhead { get; } = new("state.bounds", ConnectionJson.Default.GoAheadBounds);
}
