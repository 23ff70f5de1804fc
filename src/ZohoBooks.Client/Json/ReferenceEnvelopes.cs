using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

// What documents refer to.
internal sealed class ItemList : ListEnvelope<Item>
{
    public List<Item>? Items { get; set; }

    [JsonIgnore]
    public override List<Item>? Rows => Items;
}

internal sealed class ItemEnvelope : Envelope
{
    public Item? Item { get; set; }
}

internal sealed class AccountList : ListEnvelope<Account>
{
    [JsonPropertyName("chartofaccounts")]
    public List<Account>? ChartOfAccounts { get; set; }

    [JsonIgnore]
    public override List<Account>? Rows => ChartOfAccounts;
}

internal sealed class AccountEnvelope : Envelope
{
    public Account? ChartOfAccount { get; set; }
}

internal sealed class ProjectUserList : ListEnvelope<ProjectUser>
{
    public List<ProjectUser>? Users { get; set; }

    [JsonIgnore]
    public override List<ProjectUser>? Rows => Users;
}

internal sealed class ProjectUserEnvelope : Envelope
{
    public ProjectUser? User { get; set; }
}

internal sealed class ProjectTaskList : ListEnvelope<ProjectTask>
{
    public List<ProjectTask>? Tasks { get; set; }

    [JsonIgnore]
    public override List<ProjectTask>? Rows => Tasks;
}

internal sealed class ProjectTaskEnvelope : Envelope
{
    public ProjectTask? Task { get; set; }
}
