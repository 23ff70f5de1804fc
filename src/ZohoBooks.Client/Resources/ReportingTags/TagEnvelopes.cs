using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class TagList : ListEnvelope<Tag>
{
    public List<Row<Tag>>? ReportingTags { get => Rows; set => Rows = value; }
}

internal sealed class TagEnvelope : Envelope
{
    public Row<Tag>? Tag { get; set; }
}

internal sealed class TagOptionDetailList : ListEnvelope<TagOptionDetail>
{
    public List<Row<TagOptionDetail>>? Options { get => Rows; set => Rows = value; }
}

internal sealed class TagOptionList : ListEnvelope<TagOption>
{
    public List<Row<TagOption>>? Results { get => Rows; set => Rows = value; }
}
