using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed class CommentList : ListEnvelope<Comment>
{
    public List<Comment>? Comments { get; set; }

    public List<Comment>? ContactComments { get; set; }

    [JsonIgnore]
    public override List<Comment>? Rows => Comments ?? ContactComments;
}
