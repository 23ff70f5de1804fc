using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class UserList : ListEnvelope<User>
{
    public RowList<User>? Users { get => Rows; set => Rows = value; }
}

internal sealed class UserEnvelope : Envelope
{
    public Row<User>? User { get; set; }
}
