using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>What every answer of Zoho Books carries around its resource.</summary>
internal class Envelope
{
    private const int MostWords = 4000;

    /// <summary>0 is success. A number on most answers, a text on some. Of two, the one that says no counts; two such are none.</summary>
    [JsonConverter(typeof(WordsConverter))]
    public string? Code { get; set => field = IsYes(field) ? value ?? field : IsYes(value) ? field : Both(field, value); }

    [JsonConverter(typeof(WordsConverter))]
    public string? Message { get; set => field = Both(field, value); }

    /// <summary>What stands in place of code and message where an edge refuses: "Access Denied".</summary>
    [JsonConverter(typeof(WordsConverter))]
    public string? Error { get; set => field = Both(field, value); }

    /// <summary>All that is said of the call; neither hides the other.</summary>
    internal string? Words => Error is { Length: > 0 } error && error != Message
        ? error + (Message is { Length: > 0 } ? "; " + Message : "") : Message;

    /// <summary>"failure" where an edge refuses. Records have a status of their own, inside.</summary>
    [JsonConverter(typeof(WordsConverter))]
    public string? Status { get; set => field = SaysNo ? field : value; }

    /// <summary>Zoho Books says that all went well: zero, however it is written, or the word that it puts beside it.</summary>
    internal bool IsDone => Code is not null && !SaysNo && IsYes(Code);

    /// <summary>Zoho Books says that it did not do it: any other number. What a word means nobody knows.</summary>
    internal bool IsRefused =>
        long.TryParse(Code, NumberStyles.Integer, CultureInfo.InvariantCulture, out long code) && code != 0;

    /// <summary>Whether something besides the code says no.</summary>
    internal bool SaysNo => Error is { Length: > 0 } || Status?.Trim().ToUpperInvariant() is "FAILURE" or "FAILED" or "ERROR";

    private static bool IsYes(string? code) => code?.Trim() is not { } told
        || string.Equals(told, "success", StringComparison.OrdinalIgnoreCase)
        || (decimal.TryParse(told, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) && number == 0);

    // Words that are there twice: none hides the other, as long as anybody would read them.
    private static string? Both(string? one, string? other) =>
        one is not { Length: > 0 } || one == other ? other ?? one
            : other is not { Length: > 0 } || one.Length > MostWords ? one : one + "; " + other;
}

/// <summary>A list's answer.</summary>
internal abstract class ListEnvelope<T> : Envelope, IHoldsRows
    where T : class
{
    public PageContext? PageContext { get; set; }

    IRowList? IHoldsRows.HeldRows => Rows;

    /// <summary>
    /// The rows, read as a plain list so that a page streams; null when the answer has no list under any of its names. Of two lists the one
    /// with rows counts, and nobody knows which of two with rows is meant.
    /// </summary>
    internal RowList<T>? Rows
    {
        get;
        private protected set => field = field is not { Count: > 0 } ? value ?? field
            : value is not { Count: > 0 } ? field
            : throw new JsonException("The answer has its list twice.");
    }
}

/// <summary>Where in its list a page is.</summary>
[JsonConverter(typeof(PageContextConverter))]
internal sealed class PageContext
{
    public int? Page { get; set; }

    public int? PerPage { get; set; }

    public bool? HasMorePage { get; set; }

    public int? Total { get; set; }
}
