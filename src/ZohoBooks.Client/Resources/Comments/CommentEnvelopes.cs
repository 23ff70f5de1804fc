using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class CommentList : ListEnvelope<Comment>
{
    public RowList<Comment>? Comments { get => Rows; set => Rows = value; }

    public RowList<Comment>? ContactComments { get => Rows; set => Rows = value; }
}
