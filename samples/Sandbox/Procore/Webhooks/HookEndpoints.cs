using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sandbox;

/// <summary>Webhooks in version 2.0, of the company and of projects: an envelope, ids as text, ten to a page.</summary>
internal sealed partial class HookEndpoints(ProcoreState state)
{
    private static readonly FieldSet Fields = new FieldSet()
        .With(FieldKind.Text, "namespace", "destination_url")
        .Choice("payload_version", "v2.0", "v3.0", "v4.0", "v2", "v3", "v4")
        .With(FieldKind.Object, "destination_headers");

    public IEnumerable<ProcoreRoute> Routes =>
        [.. Scope("/rest/v2.0/companies/{company_id}/webhooks"), .. Scope("/rest/v2.0/companies/{company_id}/projects/{project_id}/webhooks")];

    private IEnumerable<ProcoreRoute> Scope(string root) =>
    [
        new("GET", root + "/resources", Resources),
        new("GET", root + "/hooks", List),
        new("POST", root + "/hooks", Create),
        new("GET", root + "/hooks/{id}", call => Answer(Find(state, call, Project(state, call)), 200)),
        new("PATCH", root + "/hooks/{id}", Update),
        new("DELETE", root + "/hooks/{id}", Delete),
        .. new TriggerEndpoints(state).Routes(root + "/hooks/{id}/triggers"),
    ];

    /// <summary>The project in the path; null when the call is about the company.</summary>
    public static ProcoreProject? Project(ProcoreState state, ProcoreCall call)
    {
        state.CompanyFromPath(call);
        return call.Has("project_id") ? state.ProjectFromPath(call) : null;
    }

    public static ProcoreHook Find(ProcoreState state, ProcoreCall call, ProcoreProject? project) =>
        state.Hooks.TryGetValue(call.PathId("id"), out ProcoreHook? hook) && hook.ProjectId == project?.Id ? hook : throw ProcoreProblem.NotFound();

    private ProcoreReply Resources(ProcoreCall call)
    {
        call.Query.AllowOnly("payload_version", "page", "per_page");
        bool company = Project(state, call) is null;
        string version = call.Query.Choice("payload_version", "v2.0", "v3.0", "v4.0") ?? throw ProcoreProblem.BadRequest("payload_version", "is required in the query");
        return ProcoreReply.Envelope(call, WebhookResources.List(company, version), resource => resource);
    }

    private ProcoreReply List(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly("namespace", "payload_version", "include_trigger_count", "page", "per_page");
        long? project = Project(state, call)?.Id;
        if (query.Text("namespace") is null && state.Switches.HookListsNeedTheNamespace)
            throw ProcoreProblem.BadRequest("namespace", "is required in the query");
        string? version = query.Text("payload_version") is { } text ? Long(text) : null;
        bool count = query.Choice("include_trigger_count", "true", "false") is "true";
        List<ProcoreHook> found = [.. state.Hooks.Values.Where(hook =>
            hook.ProjectId == project
            && (query.Text("namespace") is not { } name || hook.Namespace == name)
            && (version is null || hook.PayloadVersion == version))];
        return ProcoreReply.Envelope(call, found, hook => Shape(hook, count));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreProject? project = Project(state, call);
        JsonObject values = Read(call, Fields);
        foreach (string name in (ReadOnlySpan<string>)["payload_version", "namespace", "destination_url"])
        {
            if (values[name] is null)
                throw ProcoreProblem.BadRequest(name, "is required");
        }

        ProcoreHook hook = new(state.NextId(), project?.Id, call.Now) { PayloadVersion = "", Namespace = "", DestinationUrl = "" };
        Write(hook, values, call.Now);
        state.Hooks[hook.Id] = hook;
        call.RecordIds.Add(hook.Id);
        return Answer(hook, 201);
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreProject? project = Project(state, call);
        ProcoreHook hook = Find(state, call, project);
        bool status = project is null || state.Switches.ProjectHooksHaveStatus;
        Write(hook, Read(call, status ? Fields.Without().Choice("status", "active", "disabled") : Fields), call.Now);
        call.RecordIds.Add(hook.Id);
        return Answer(hook, 200);
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreHook hook = Find(state, call, Project(state, call));
        state.Hooks.Remove(hook.Id);
        call.RecordIds.Add(hook.Id);
        return ProcoreReply.Empty(204);
    }

    private JsonObject Read(ProcoreCall call, FieldSet fields)
    {
        FieldErrors errors = new();
        JsonObject values = fields.Read(call.WholeBody(), errors, state.Switches.NullClears);
        if ((string?)values["namespace"] is { } name && !NamespaceForm().IsMatch(name))
            errors.Add("namespace", "may have lower case letters, digits and dashes only");
        if ((string?)values["destination_url"] is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "https" or "http"))
            errors.Add("destination_url", "is not a valid URL");
        if (values["destination_headers"] is JsonObject headers && headers.Any(header => header.Key is not "Authorization" || header.Value?.GetValueKind() is not System.Text.Json.JsonValueKind.String))
            errors.Add("destination_headers", "may have Authorization, a text, only");
        return errors.Any ? throw new ProcoreProblem(errors.HasUnknown ? 406 : 400, errors) : values;
    }

    private static void Write(ProcoreHook hook, JsonObject values, DateTimeOffset now)
    {
        hook.PayloadVersion = (string?)values["payload_version"] is { } version ? Long(version) : hook.PayloadVersion;
        hook.Namespace = (string?)values["namespace"] ?? hook.Namespace;
        hook.DestinationUrl = (string?)values["destination_url"] ?? hook.DestinationUrl;
        hook.Authorization = values["destination_headers"] is JsonObject headers ? (string?)headers["Authorization"] : hook.Authorization;
        hook.Active = (string?)values["status"] is { } status ? status is "active" : hook.Active;
        hook.UpdatedAt = now;
    }

    private ProcoreReply Answer(ProcoreHook hook, int status) => new(status, new JsonObject { ["data"] = Shape(hook, true) });

    private JsonObject Shape(ProcoreHook hook, bool count)
    {
        JsonObject json = new()
        {
            ["id"] = ProcoreShapes.Id(hook.Id),
            ["status"] = hook.Active ? "active" : "disabled",
            ["payload_version"] = state.Switches.PayloadVersionsAreShort ? hook.PayloadVersion[..2] : hook.PayloadVersion,
            ["namespace"] = hook.Namespace,
            ["destination_headers"] = hook.Authorization is { } secret ? new JsonObject { ["Authorization"] = Masked(secret) } : new JsonObject(),
            ["destination_url"] = hook.DestinationUrl,
            ["company_id"] = ProcoreShapes.Id(state.CompanyId),
            ["project_id"] = hook.ProjectId is { } project ? ProcoreShapes.Id(project) : null,
            ["created_at"] = state.Time(hook.CreatedAt),
            ["updated_at"] = state.Time(hook.UpdatedAt),
        };
        if (count)
            json["trigger_count"] = hook.Triggers.Count;
        return json;
    }

    private static string Long(string version) => version.Contains('.', StringComparison.Ordinal) ? version : version + ".0";

    /// <summary>The last five characters stay readable.</summary>
    private static string Masked(string secret) => secret.Length <= 5 ? secret : new string('*', secret.Length - 5) + secret[^5..];

    [GeneratedRegex("^[a-z0-9-]+$")]
    private static partial Regex NamespaceForm();
}
