using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class TagList : ListEnvelope<Tag>
{
    public RowList<Tag>? ReportingTags { get => Rows; set => Rows = value; }
}

internal sealed class TagEnvelope : Envelope
{
    public Row<Tag>? Tag { get; set; }
}

internal sealed class TagOptionDetailList : ListEnvelope<TagOptionDetail>
{
    public RowList<TagOptionDetail>? Options { get => Rows; set => Rows = value; }
}

internal sealed class TagOptionList : ListEnvelope<TagOption>
{
    public RowList<TagOption>? Results { get => Rows; set => Rows = value; }
}
