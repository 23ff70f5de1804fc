using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>What every answer of Zoho Books carries around its resource.</summary>
internal class Envelope
{
    /// <summary>0 is success. A number on most answers, a text on some.</summary>
    [JsonConverter(typeof(WordsConverter))]
    public string? Code { get; set; }

    [JsonConverter(typeof(WordsConverter))]
    public string? Message { get; set; }
}

/// <summary>A list's answer.</summary>
internal abstract class ListEnvelope<T> : Envelope
    where T : class
{
    public PageContext? PageContext { get; set; }

    /// <summary>The rows, read as a plain list so that a page streams; null when the answer has no list under any of its names.</summary>
    [JsonIgnore]
    public List<Row<T>>? Rows { get; protected set; }
}

/// <summary>Where in its list a page is.</summary>
[JsonConverter(typeof(PageContextConverter))]
internal sealed class PageContext
{
    public int? Page { get; set; }

    public int? PerPage { get; set; }

    public bool? HasMorePage { get; set; }
}
