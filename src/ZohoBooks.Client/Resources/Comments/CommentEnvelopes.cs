using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class CommentList : ListEnvelope<Comment>
{
    public List<Row<Comment>>? Comments { get => Rows; set => Rows = value; }

    public List<Row<Comment>>? ContactComments { get => Rows; set => Rows = value; }
}
