using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed class ProjectList : ListEnvelope<Project>
{
    public List<Project>? Projects { get; set; }

    [JsonIgnore]
    public override List<Project>? Rows => Projects;
}

internal sealed class ProjectEnvelope : Envelope
{
    public Project? Project { get; set; }
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
