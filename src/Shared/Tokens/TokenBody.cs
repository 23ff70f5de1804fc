using System.Globalization;
using System.Text.Json;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// What a token endpoint sent, member by member: an odd one is absent and costs none of the others. A token that was minted and not read
/// would be minted again, and there are only so many. One that is there twice with different values is absent, too: nobody knows which is
/// meant.
/// </summary>
internal sealed class TokenBody
{
    // A life that nobody means; longer tokens are asked for anew, which costs one call a day.
    private const long LongestLife = 86_400;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly Dictionary<string, List<JsonElement>> _members = new(StringComparer.Ordinal);

    private TokenBody()
    {
    }

    /// <summary>Reads a body, whatever it holds.</summary>
    public static TokenBody Read(ReadOnlyMemory<byte> body)
    {
        var read = new TokenBody();
        if (body.Span.StartsWith(ByteOrderMark))
            body = body.Slice(ByteOrderMark.Length);
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Math.Max(64, body.Length) });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return read;
            foreach (JsonProperty member in document.RootElement.EnumerateObject())
                read.Add(member);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The text of the exception could quote the token. Nothing was said that can be read.
            read._members.Clear();
        }
        return read;
    }

    /// <summary>Whether a member is there twice, with different values.</summary>
    public bool IsTwice(string name) => All(name).Count > 1;

    /// <summary>A text that is not empty; null when there is none.</summary>
    public string? Text(string name) => All(name) is [var value] && ToText(value) is { Length: > 0 } text ? text : null;

    /// <summary>Words for people: of those that are there twice none hides the others. Null when there are none.</summary>
    public string? Words(string name) =>
        All(name).Select(ToText).Where(static text => text.Length > 0).ToArray() is { Length: > 0 } words ? string.Join("; ", words) : null;

    /// <summary>Texts that stand in a list, or in one text between spaces and commas; null when there are none.</summary>
    public IReadOnlyList<string>? Texts(string name)
    {
        string joined = All(name) is [{ ValueKind: JsonValueKind.Array } value]
            ? string.Join(" ", value.EnumerateArray().Select(ToText)) : Text(name) ?? "";
        return joined.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } texts ? texts : null;
    }

    /// <summary>Whole seconds from a number or a text; null when there are none, or it is no time.</summary>
    public long? Seconds(string name)
    {
        string? text = All(name) is [{ ValueKind: JsonValueKind.Number } value] ? value.GetRawText() : Text(name);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal seconds)
            && seconds is > 0 and < long.MaxValue ? (long)seconds : null;
    }

    /// <summary>A life that can be used: not more than a day.</summary>
    public static TimeSpan Life(long seconds) => TimeSpan.FromSeconds(Math.Min(seconds, LongestLife));

    private List<JsonElement> All(string name) => _members.TryGetValue(name, out List<JsonElement>? values) ? values : [];

    private void Add(JsonProperty member)
    {
        if (!_members.TryGetValue(member.Name, out List<JsonElement>? values))
            _members.Add(member.Name, values = []);
        if (!values.Exists(value => value.IsSame(member.Value)))
            values.Add(member.Value.Clone());
    }

    private static string ToText(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        }
        catch (InvalidOperationException)
        {
            // Not a text in any encoding.
            return "";
        }
    }
}
