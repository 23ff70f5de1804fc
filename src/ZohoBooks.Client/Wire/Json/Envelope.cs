namespace ZohoBooks.Client;

/// <summary>What every answer of Zoho Books carries around its resource.</summary>
internal class Envelope
{
    /// <summary>0 is success.</summary>
    public int? Code { get; set; }

    public string? Message { get; set; }
}

/// <summary>A list's answer.</summary>
internal abstract class ListEnvelope<T> : Envelope
{
    public PageContext? PageContext { get; set; }

    /// <summary>The rows, read as a plain list so that a page streams.</summary>
    public abstract List<T>? Rows { get; }
}

/// <summary>Where in its list a page is.</summary>
internal sealed class PageContext
{
    public int? Page { get; set; }

    public int? PerPage { get; set; }

    public bool? HasMorePage { get; set; }
}
