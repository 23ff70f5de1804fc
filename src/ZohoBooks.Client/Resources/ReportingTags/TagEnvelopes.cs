using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed class TagList : ListEnvelope<Tag>
{
    public List<Tag>? ReportingTags { get; set; }

    [JsonIgnore]
    public override List<Tag>? Rows => ReportingTags;
}

internal sealed class TagEnvelope : Envelope
{
    public Tag? Tag { get; set; }
}

internal sealed class TagOptionList : ListEnvelope<TagOption>
{
    public List<TagOption>? Results { get; set; }

    [JsonIgnore]
    public override List<TagOption>? Rows => Results;
}
