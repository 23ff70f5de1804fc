using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// The id that a kind of record has always: Procore's <c>id</c>, and at Zoho the first member that ends with <c>_id</c>, where the record
/// declares that it is never null. No record is handed to a caller without it, as if its id were 0 or empty.
/// </summary>
internal sealed class RecordId
{
    public const string Reason = "The record has no id.";

    /// <summary>Of a record that need not have an id: nothing of what it could tell is there.</summary>
    public const string Nothing = "The record says nothing.";

    private readonly JsonTypeInfo _type;
    private readonly JsonPropertyInfo? _member;
    private readonly JsonPropertyInfo[] _names;

    private RecordId(JsonTypeInfo type)
    {
        _type = type;
        _member = type.Properties.FirstOrDefault(static member =>
            member.PropertyType == typeof(long) && string.Equals(member.Name, "id", StringComparison.Ordinal));
        if (_member is null && type.Properties.FirstOrDefault(static member =>
            member.PropertyType == typeof(string) && member.Name.EndsWith("_id", StringComparison.Ordinal)) is { IsGetNullable: false } own)
        {
            _member = own;
        }
        _names = [.. type.Properties.Where(static member => member.Get is not null && (IsIdName(member) || IsWordName(member)))];
    }

    /// <summary>Where it stands in the record.</summary>
    public string Path => "$." + _member?.Name;

    /// <summary>Whether the record has an id always.</summary>
    public bool IsCertain => _member is not null;

    /// <summary>Whether a mention without it means that nothing is there.</summary>
    public bool IsNumber => _member?.PropertyType == typeof(long);

    /// <summary>Looks once for each kind, not once for each record.</summary>
    public static RecordId Of(JsonTypeInfo type, ref RecordId? known) => known?._type == type ? known : known = Of(type);

    public static RecordId Of(JsonTypeInfo type) => new(type);

    /// <summary>Whether a member is the id that the record has always.</summary>
    public bool Is(JsonPropertyInfo member) => ReferenceEquals(member, _member);

    /// <summary>Whether a value of a member may look as none can be.</summary>
    public static bool IsLookedAt(JsonPropertyInfo member) => IsIdName(member) || IsWordName(member);

    /// <summary>What the texts of a member can be; null where that is anything.</summary>
    /// <param name="member">The member.</param>
    /// <param name="isId">Whether no record is without it.</param>
    public static Func<string?, bool>? TextsOf(JsonPropertyInfo member, bool isId) =>
        isId ? static text => text is not null && CanBe(text)
        : IsIdName(member) ? static text => text is not { Length: > 0 } || IsText(text)
        : IsWordName(member) ? static text => text is not { Length: > 0 } || IsWord(text)
        : null;

    /// <summary>Whether the record has an id always, and this one has none that could be sent.</summary>
    public bool IsMissing(object record) => _member?.Get!(record) switch
    {
        null => false,
        long number => number <= 0,
        object text => !CanBe((string)text),
    };

    /// <summary>
    /// Whether a record that need not have an id has nothing else either. Members that nobody knows say nothing; a no that is told does.
    /// </summary>
    public bool SaysNothing(object record) =>
        _member is null && _type.Properties.Count > 0 && _type.Properties.All(member => IsNothing(member.Get?.Invoke(record)));

    private static bool IsNothing(object? value) => value switch
    {
        null or "" or 0L or IEnumerable<KeyValuePair<string, JsonElement>> => true,
        System.Collections.IEnumerable many => !many.GetEnumerator().MoveNext(),
        _ => false,
    };

    // Vendors count their records from one on: an id is digits, or begins with a letter. What was nought, a number below it, with a point
    // or an exponent, or a yes or no, is none.
    private static bool CanBe(string id) => id.Length is > 0 and <= 64 && (id[0] is >= '0' and <= '9'
        ? id.Length <= 20 && !Has(id, static c => c is < '0' or > '9') && Has(id, static c => c != '0')
        : id is not ("true" or "false")
            && !Has(id, static c => c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')));

    /// <summary>An id as it may be printed; null for what is none, and for what is too long to be one.</summary>
    public static string? Shown(string? id) => id is { Length: <= 20 } && CanBe(id) ? id : null;

    /// <summary>
    /// What is wrong with an id of another record, with a status or a currency: what no such value can be, of another type most likely, is
    /// read as none; null when all is well.
    /// </summary>
    public JsonException? OddName(object record)
    {
        foreach (JsonPropertyInfo member in _names)
        {
            bool isOdd = member.Get!(record) switch
            {
                long number => number <= 0,
                string { Length: > 0 } text => IsIdName(member) ? !IsText(text) : !IsWord(text),
                _ => false,
            };
            if (isOdd)
            {
                string wanted = IsIdName(member) ? "an id" : "a word";
                return new JsonException(LenientReader.Beginning + wanted + ".", "$." + member.Name, null, null);
            }
        }
        return null;
    }

    // Ids that are texts may have any signs: one may name several records, as the taxes of a line, or be made of the names of others.
    private static bool IsText(string id) => id.Length <= 256 && id is not ("true" or "false") && !string.IsNullOrWhiteSpace(id)
        && !Has(id, char.IsControl);

    private static bool IsWord(string text) => text is not ("true" or "false") && Has(text, char.IsLetter) && Number(text) is null;

    // Every row is asked, and nothing is allocated for it.
    private static bool Has(string text, Func<char, bool> isSought)
    {
        foreach (char c in text)
        {
            if (isSought(c))
                return true;
        }
        return false;
    }

    // Of what begins with a letter, only what may be called infinite or no number is tried.
    private static double? Number(string text) =>
        text[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') and not ('i' or 'I' or 'n' or 'N') ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    // What people and other systems call a record of theirs is whatever they like: such a text says itself how it is read.
    private static bool IsIdName(JsonPropertyInfo member) => (member.PropertyType == typeof(string)
            ? member.CustomConverter is null && !member.Name.EndsWith("origin_id", StringComparison.Ordinal)
            : member.PropertyType == typeof(long) || member.PropertyType == typeof(long?))
        && (member.Name is "id" || member.Name.EndsWith("_id", StringComparison.Ordinal));

    private static bool IsWordName(JsonPropertyInfo member) =>
        member.PropertyType == typeof(string) && (member.Name is "status"
            || (member.Name.EndsWith("_code", StringComparison.Ordinal) && member.Name.Contains("currency")));

    /// <summary>
    /// The id of a record that cannot be read, as it was sent, whatever signs a text has; null for what is none, as nought or a number
    /// below it, and for what is no one line.
    /// </summary>
    public static string? Told(JsonElement id) => id.ValueKind switch
    {
        JsonValueKind.Number => id.GetRawText() is var number && CanBe(number) ? number : null,
        JsonValueKind.String => JsonText.TextOf(id) is { Length: > 0 } text && IsTold(text) ? text : null,
        _ => null,
    };

    private static bool IsTold(string text) => IsText(text) && !(Number(text) <= 0) && !text.Any(static c =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>The id of a record; null when it has none.</summary>
    public object? In(object record) => IsMissing(record) ? null : _member?.Get!(record);

    public JsonException Missing() => new(Reason, Path, null, null);
}
