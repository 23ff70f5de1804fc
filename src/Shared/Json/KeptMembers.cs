using System.Collections;
using System.Text.Json;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// The members of a record that nobody typed: bytes, until somebody looks at them. Most callers never do. Several may look at once; whoever
/// changes them is alone, as with any dictionary.
/// </summary>
internal sealed class KeptMembers : IDictionary<string, JsonElement>
{
    private readonly int _count;
    private byte[]? _json;
    private Dictionary<string, JsonElement>? _members;

    /// <param name="json">An object of these members, each with a name of its own, that a reader went through already.</param>
    /// <param name="count">How many they are.</param>
    public KeptMembers(byte[] json, int count) => (_json, _count) = (json, count);

    public int Count => Volatile.Read(ref _members)?.Count ?? _count;

    public bool IsReadOnly => false;

    public ICollection<string> Keys => Members.Keys;

    public ICollection<JsonElement> Values => Members.Values;

    private Dictionary<string, JsonElement> Members => Volatile.Read(ref _members) ?? Look();

    public JsonElement this[string key] { get => Members[key]; set => Members[key] = value; }

    public void Add(string key, JsonElement value) => Members.Add(key, value);

    public bool ContainsKey(string key) => Members.ContainsKey(key);

    public bool Remove(string key) => Members.Remove(key);

    public bool TryGetValue(string key, out JsonElement value) => Members.TryGetValue(key, out value);

    public void Clear() => Members.Clear();

    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => Members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, JsonElement>>.Add(KeyValuePair<string, JsonElement> item) => Members.Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, JsonElement>>.Contains(KeyValuePair<string, JsonElement> item) =>
        ((ICollection<KeyValuePair<string, JsonElement>>)Members).Contains(item);

    void ICollection<KeyValuePair<string, JsonElement>>.CopyTo(KeyValuePair<string, JsonElement>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, JsonElement>>)Members).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, JsonElement>>.Remove(KeyValuePair<string, JsonElement> item) =>
        ((ICollection<KeyValuePair<string, JsonElement>>)Members).Remove(item);

    /// <summary>Records print it, and say the same whichever way they were read, and whether or not somebody looked.</summary>
    public override string ToString() => typeof(Dictionary<string, JsonElement>).ToString();

    // Two that look at the same time both read, and both go on with what the first one read.
    private Dictionary<string, JsonElement> Look()
    {
        if (Volatile.Read(ref _json) is { } json)
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonText.MostDeep });
            var members = new Dictionary<string, JsonElement>(_count, StringComparer.Ordinal);
            foreach (JsonProperty member in JsonText.Readable(JsonElement.ParseValue(ref reader)).EnumerateObject())
                members[member.Name] = member.Value;
            Interlocked.CompareExchange(ref _members, members, null);
            Volatile.Write(ref _json, null);
        }
        return Volatile.Read(ref _members)!;
    }
}
