using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed class UserList : ListEnvelope<User>
{
    public List<User>? Users { get; set; }

    [JsonIgnore]
    public override List<User>? Rows => Users;
}

internal sealed class UserEnvelope : Envelope
{
    public User? User { get; set; }
}
