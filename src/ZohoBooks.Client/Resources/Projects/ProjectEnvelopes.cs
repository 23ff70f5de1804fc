using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class ProjectList : ListEnvelope<Project>
{
    public RowList<Project>? Projects { get => Rows; set => Rows = value; }
}

internal sealed class ProjectEnvelope : Envelope
{
    public Row<Project>? Project { get; set; }
}

internal sealed class ProjectUserList : ListEnvelope<ProjectUser>
{
    public RowList<ProjectUser>? Users { get => Rows; set => Rows = value; }
}

internal sealed class ProjectUserEnvelope : Envelope
{
    public Row<ProjectUser>? User { get; set; }
}

internal sealed class ProjectTaskList : ListEnvelope<ProjectTask>
{
    public RowList<ProjectTask>? Tasks { get => Rows; set => Rows = value; }
}

internal sealed class ProjectTaskEnvelope : Envelope
{
    public Row<ProjectTask>? Task { get; set; }
}
