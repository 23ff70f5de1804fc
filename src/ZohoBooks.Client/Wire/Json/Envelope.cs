using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>What every answer of Zoho Books carries around its resource.</summary>
internal class Envelope
{
    /// <summary>0 is success. A number on most answers, a text on some. Of two, the one that says no counts.</summary>
    [JsonConverter(typeof(WordsConverter))]
    public string? Code { get; set => field = field is null or "0" ? value ?? field : field; }

    [JsonConverter(typeof(WordsConverter))]
    public string? Message { get; set; }

    /// <summary>What stands in place of code and message where an edge refuses: "Access Denied".</summary>
    [JsonConverter(typeof(WordsConverter))]
    public string? Error { get; set; }

    /// <summary>Whether this is an envelope, and not a file of JSON.</summary>
    [JsonIgnore]
    public bool SaysSomething => Code is not null || Error is { Length: > 0 };
}

/// <summary>A list's answer.</summary>
internal abstract class ListEnvelope<T> : Envelope
    where T : class
{
    public PageContext? PageContext { get; set; }

    /// <summary>
    /// The rows, read as a plain list so that a page streams; null when the answer has no list under any of its names. Of two lists the one
    /// with rows counts, and nobody knows which of two with rows is meant.
    /// </summary>
    [JsonIgnore]
    public List<Row<T>>? Rows
    {
        get;
        protected set => field = field is not { Count: > 0 } ? value ?? field
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
