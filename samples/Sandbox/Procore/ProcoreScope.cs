using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Finds the company and project that a call names, in the one place where its operation takes them.</summary>
internal static class ProcoreScope
{
    public static ProcoreProject ProjectFromQuery(this ProcoreState state, ProcoreCall call) =>
        state.Project(call, call.Query.RequiredInteger("project_id"));

    public static ProcoreProject ProjectFromPath(this ProcoreState state, ProcoreCall call) => state.Project(call, call.PathId("project_id"));

    public static ProcoreProject ProjectFromBody(this ProcoreState state, ProcoreCall call, JsonObject body) =>
        state.Project(call, RequiredId(body, "project_id", call.IsForm));

    public static void CompanyFromQuery(this ProcoreState state, ProcoreCall call) =>
        state.CheckCompany(call.Query.RequiredInteger("company_id"));

    public static void CompanyFromBody(this ProcoreState state, JsonObject body) => state.CheckCompany(RequiredId(body, "company_id"));

    public static void CompanyFromPath(this ProcoreState state, ProcoreCall call) => state.CheckCompany(call.PathId("company_id"));

    /// <summary>How a single write is refused: a sync says the same item by item.</summary>
    public static ProcoreProblem Refusal(this ProcoreState state, FieldErrors errors) => new(
        errors.HasUnknown ? 406 : errors.Has("origin_id", FieldErrors.Taken) ? state.Switches.DuplicateOriginStatus : 422,
        errors);

    public static JsonObject Wrapped(JsonObject body, string name) =>
        body[name] as JsonObject ?? throw ProcoreProblem.BadRequest(name, "is required and has to be an object");

    public static ProcoreProject Project(this ProcoreState state, ProcoreCall call, long id)
    {
        call.ProjectId = id;
        if (!state.Projects.TryGetValue(id, out ProcoreProject? project))
            throw ProcoreProblem.NotFound();
        if (!project.Permitted)
            throw state.Switches.HiddenProjectIsNotFound ? ProcoreProblem.NotFound() : ProcoreProblem.Forbidden();
        return project;
    }

    private static void CheckCompany(this ProcoreState state, long id)
    {
        if (id != state.CompanyId)
            throw new ProcoreProblem(403, "App is not connected to this company");
    }

    private static long RequiredId(JsonObject body, string name, bool fromForm = false) =>
        body[name] is JsonValue value
            && (fromForm
                ? long.TryParse((string?)value, NumberStyles.None, CultureInfo.InvariantCulture, out long id)
                : value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out id))
            ? id
            : throw ProcoreProblem.BadRequest(name, "is required in the body as an integer");
}
