using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Names that stand twice in one object of a JSON value, at any depth: the serializer takes the last without a word. A quick look, which
/// may say so of names that only look alike, or are written with escapes; who looks closer compares the names.
/// </summary>
internal static class SaidTwice
{
    // Names of an object are compared one by one up to here; records have fewer.
    private const int Most = 500;

    /// <summary>The member of an object, unless it is there twice with different values: nobody knows which is meant then.</summary>
    public static bool TryGetOnce(this JsonElement json, string name, out JsonElement value)
    {
        value = default;
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out JsonElement last))
            return false;
        foreach (JsonProperty member in json.EnumerateObject())
        {
            if (member.NameEquals(name) && !member.Value.IsSame(last))
                return false;
        }
        value = last;
        return true;
    }

    /// <summary>
    /// Whether two values say the same. Texts that are no Unicode, and values that are nested deeper than the stack is, do when they are
    /// written alike.
    /// </summary>
    public static bool IsSame(this JsonElement one, JsonElement other)
    {
        try
        {
            return JsonMarshal.GetRawUtf8Value(one).SequenceEqual(JsonMarshal.GetRawUtf8Value(other)) || JsonElement.DeepEquals(one, other);
        }
        catch (Exception exception) when (exception is InvalidOperationException or InsufficientExecutionStackException)
        {
            return false;
        }
    }

    /// <summary>Every value of a member: of words that are there twice none hides the others.</summary>
    public static IEnumerable<JsonElement> Every(this JsonElement json, string name) =>
        json.ValueKind != JsonValueKind.Object ? []
            : json.EnumerateObject().Where(member => member.NameEquals(name)).Select(static member => member.Value);

    /// <exception cref="JsonException">One of the members is there twice with different values.</exception>
    public static void CheckOnce(this JsonElement json, params string[] names)
    {
        foreach (string name in names)
        {
            if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out _) && !json.TryGetOnce(name, out _))
                throw new NestedJsonException(null, new JsonException(OddFieldSieve.Twice, "$." + name, null, null));
        }
    }

    public static bool MayBeIn(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = JsonText.MostDeep });
        return reader.Read() && MayBeIn(reader);
    }

    /// <param name="ahead">Stands on the value; a copy, which reads ahead.</param>
    /// <exception cref="JsonException">The value is no JSON.</exception>
    public static bool MayBeIn(Utf8JsonReader ahead)
    {
        int depth = ahead.CurrentDepth, count = 0;
        // On the stack, where nearly all records fit.
        Span<ulong> names = stackalloc ulong[64];
        Span<int> objects = stackalloc int[16];
        int inside = 0;
        do
        {
            switch (ahead.TokenType)
            {
                case JsonTokenType.StartObject:
                    if (inside == objects.Length)
                        objects = Longer(objects);
                    objects[inside++] = count;
                    break;
                case JsonTokenType.EndObject:
                    count = objects[--inside];
                    break;
                case JsonTokenType.PropertyName:
                    if (ahead.ValueIsEscaped || ahead.HasValueSequence || count - objects[inside - 1] == Most)
                        return true;
                    ulong name = Hash(ahead.ValueSpan);
                    for (int i = objects[inside - 1]; i < count; i++)
                    {
                        if (names[i] == name)
                            return true;
                    }
                    if (count == names.Length)
                        names = Longer(names);
                    names[count++] = name;
                    break;
            }
        }
        while ((ahead.CurrentDepth > depth || ahead.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) && ahead.Read());
        return false;
    }

    /// <summary>A number that two values have in common only when they say the same.</summary>
    /// <param name="ahead">Stands on the value; a copy, which reads ahead.</param>
    public static ulong PrintOf(Utf8JsonReader ahead) => Hash(JsonMarshal.GetRawUtf8Value(JsonText.Parse(ref ahead)));

    private static Span<T> Longer<T>(Span<T> full)
    {
        Span<T> longer = new T[2 * full.Length];
        full.CopyTo(longer);
        return longer;
    }

    /// <summary>A number that two names or values have in common seldom, unless they are the same.</summary>
    public static ulong Hash(ReadOnlySpan<byte> name)
    {
        ulong hash = 14695981039346656037;
        foreach (byte one in name)
            hash = unchecked((hash ^ one) * 1099511628211);
        return hash;
    }
}
