using System.Globalization;
using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>Texts as values of Procore's types of custom fields, each in one spelling. Pure.</summary>
internal static class FieldValueKind
{
    private const int DateLength = 10;

    /// <summary>Whether a type is yes or no.</summary>
    public static bool IsFlag(string dataType) => dataType is "boolean";

    /// <summary>Whether a type is a number.</summary>
    public static bool IsNumber(string dataType) => dataType is "decimal" or "integer" or "currency" or "number";

    /// <summary>
    /// Whether a type is an entry of a list, a person or a firm, which a text does not name; or one that nobody here knows: the documents
    /// name <c>string</c>, <c>decimal</c>, <c>boolean</c> and two kinds of lists.
    /// </summary>
    public static bool IsOther(string dataType) => !IsFlag(dataType) && !IsNumber(dataType) && !IsDate(dataType)
        && dataType.Length > 0 && dataType != "string" && dataType.IndexOf("text", StringComparison.Ordinal) < 0;

    /// <summary>Whether a type is a date, with a time or without.</summary>
    private static bool IsDate(string dataType) => dataType is "date" or "datetime";

    /// <summary>A text as a value of a type; null where it is none.</summary>
    public static string? Read(string dataType, string text) =>
        IsFlag(dataType) ? (Flag(text) is { } flag ? flag ? "true" : "false" : null)
        : IsNumber(dataType) ? (Number(text) is { } number ? Text.Amount(number) : null)
        : IsDate(dataType) ? (Date(text) is { } date ? date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : null)
        : IsOther(dataType) ? null
        : Text.Clean(text);

    /// <summary>A date; of one with a time the day.</summary>
    public static NodaTime.LocalDate? Date(string text) =>
        LocalDatePattern.Iso.Parse(text.Length > DateLength && text[DateLength] == 'T' ? text.Substring(0, DateLength) : text)
            is { Success: true, Value: var date } ? date : null;

    /// <summary>Yes or no.</summary>
    public static bool? Flag(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "YES" => true,
        "FALSE" or "NO" => false,
        _ => null,
    };

    /// <summary>A number, with a percent sign or without.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(
            text.TrimEnd('%').TrimEnd(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var number) ? number : null;
}
