using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// Folders and files of the Documents tool: a project stands in the query, the company in the path. What is deleted goes into the recycle
/// bin; a folder shows what is right in it, and of the folders in it that they hold something.
/// </summary>
internal sealed class DocumentEndpoints(ProcoreState state)
{
    private static readonly FieldSet FolderFields = new FieldSet().With(FieldKind.Text, "name").With(FieldKind.Integer, "parent_id")
        .With(FieldKind.Flag, "is_tracked", "explicit_permissions");

    private static readonly string[] FileFields = ["name", "parent_id", "is_tracked", "explicit_permissions", "description", "unique_name"];

    private readonly SortedDictionary<long, ProcoreFolder> _folders = [];
    private readonly SortedDictionary<long, ProcoreDocument> _files = [];

    public IEnumerable<ProcoreRoute> Routes =>
    [
        .. ((string[])["/rest/v1.0", "/rest/v1.0/companies/{company_id}"]).SelectMany(root => (ProcoreRoute[])
        [
            new("GET", root + "/folders", Root),
            new("POST", root + "/folders", CreateFolder),
            new("GET", root + "/folders/{id}", ShowFolder),
            new("PATCH", root + "/folders/{id}", UpdateFolder),
            new("DELETE", root + "/folders/{id}", DeleteFolder),
            new("POST", root + "/files", CreateFile),
            new("GET", root + "/files/{id}", ShowFile),
            new("DELETE", root + "/files/{id}", DeleteFile),
        ]),
    ];

    private ProcoreReply Root(ProcoreCall call) => ProcoreReply.Ok(Shape(RootOf(Scope(call), call.Now)));

    private ProcoreReply ShowFolder(ProcoreCall call) => ProcoreReply.Ok(Shape(Folder(Scope(call), call.PathId("id"))));

    private ProcoreReply CreateFolder(ProcoreCall call)
    {
        long? project = Scope(call);
        ProcoreFolder folder = new(state.NextId(), project, call.Now) { Parent = RootOf(project, call.Now) };
        Write(call, folder);
        _folders[folder.Id] = folder;
        return ProcoreReply.Created(Shape(folder));
    }

    private ProcoreReply UpdateFolder(ProcoreCall call)
    {
        ProcoreFolder folder = Folder(Scope(call), call.PathId("id"));
        if (folder.Parent is null)
            throw ProcoreProblem.Forbidden();
        Write(call, folder);
        return ProcoreReply.Ok(Shape(folder));
    }

    private ProcoreReply DeleteFolder(ProcoreCall call)
    {
        ProcoreFolder folder = Folder(Scope(call), call.PathId("id"));
        if (folder.Parent is null || folder.DeletedAt is not null)
            throw folder.Parent is null ? ProcoreProblem.Forbidden() : ProcoreProblem.NotFound();
        folder.DeletedAt = folder.UpdatedAt = call.Now;
        call.Touched(folder);
        return ProcoreReply.Empty(200);
    }

    private ProcoreReply CreateFile(ProcoreCall call)
    {
        long? project = Scope(call);
        MultipartForm form = MultipartForm.Read(call.Request) ?? throw new ProcoreProblem(400, "The body has to be a multipart form.");
        if (form.Files.Count != 1 || form.Files[0].Field is not "file[data]")
            throw ProcoreProblem.BadRequest("data", "is required, and the only file");
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach ((string field, string value) in form.Fields)
        {
            string name = field.StartsWith("file[", StringComparison.Ordinal) ? field["file[".Length..].TrimEnd(']') : "";
            if (!FileFields.Contains(name))
                throw new ProcoreProblem(406, FieldErrors.Of(field, FieldErrors.Unknown));
            values[name] = value;
        }

        ProcoreFolder folder = !values.TryGetValue("parent_id", out string? parent) ? RootOf(project, call.Now)
            : long.TryParse(parent, NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? Folder(project, id)
            : throw ProcoreProblem.BadRequest("parent_id", "is not an integer");
        string called = values.GetValueOrDefault("name") ?? form.Files[0].FileName;
        if (_files.Values.Any(one => one.Folder == folder && one.DeletedAt is null && string.Equals(one.Text("name"), called, StringComparison.OrdinalIgnoreCase)))
            throw ProcoreProblem.BadRequest("name", FieldErrors.Taken);
        ProcoreDocument file = new(state.NextId(), folder, new ProcoreAttachment(state.NextId(), called, form.Files[0].Content), call.Now);
        file.Values["name"] = called;
        file.Values["description"] = values.GetValueOrDefault("description");
        _files[file.Id] = file;
        call.Touched(file);
        return ProcoreReply.Created(Shape(file));
    }

    private ProcoreReply ShowFile(ProcoreCall call) => ProcoreReply.Ok(Shape(File(Scope(call), call.PathId("id"))));

    private ProcoreReply DeleteFile(ProcoreCall call)
    {
        ProcoreDocument file = File(Scope(call), call.PathId("id"));
        if (file.DeletedAt is not null)
            throw ProcoreProblem.NotFound();
        file.DeletedAt = file.UpdatedAt = call.Now;
        call.Touched(file);
        return ProcoreReply.Empty(200);
    }

    private void Write(ProcoreCall call, ProcoreFolder folder)
    {
        FieldErrors errors = new();
        JsonObject values = FolderFields.Read(ProcoreScope.Wrapped(call.Body("folder"), "folder"), errors, nullClears: true);
        ProcoreFolder? parent = (long?)values["parent_id"] is { } id ? Folder(folder.ProjectId, id) : folder.Parent;
        for (ProcoreFolder? above = parent; above is not null; above = above.Parent)
        {
            if (above == folder)
                errors.Add("parent_id", "is in the folder itself");
        }

        string? name = (string?)values["name"] ?? folder.Text("name");
        if (string.IsNullOrWhiteSpace(name))
            errors.Add("name", "can't be blank");
        if (_folders.Values.Any(one => one != folder && one.Parent == parent && one.DeletedAt is null && string.Equals(one.Text("name"), name, StringComparison.OrdinalIgnoreCase)))
            errors.Add("name", FieldErrors.Taken);
        if (errors.Any)
            throw new ProcoreProblem(errors.HasUnknown ? 406 : 400, errors);
        folder.Merge(values);
        (folder.Parent, folder.UpdatedAt) = (parent, call.Now);
        call.Touched(folder);
    }

    /// <summary>The project that the call names, or null for the company.</summary>
    private long? Scope(ProcoreCall call)
    {
        if (!call.Has("company_id"))
        {
            call.Query.AllowOnly("project_id");
            return state.ProjectFromQuery(call).Id;
        }

        call.Query.AllowOnly();
        state.CompanyFromPath(call);
        return null;
    }

    private ProcoreFolder RootOf(long? project, DateTimeOffset now)
    {
        if (_folders.Values.FirstOrDefault(folder => folder.ProjectId == project && folder.Parent is null) is { } known)
            return known;
        ProcoreFolder root = new(state.NextId(), project, now);
        root.Values["name"] = "Root";
        return _folders[root.Id] = root;
    }

    private ProcoreFolder Folder(long? project, long id) =>
        _folders.TryGetValue(id, out ProcoreFolder? folder) && folder.ProjectId == project ? folder : throw ProcoreProblem.NotFound();

    private ProcoreDocument File(long? project, long id) =>
        _files.TryGetValue(id, out ProcoreDocument? file) && file.Folder.ProjectId == project ? file : throw ProcoreProblem.NotFound();

    private JsonObject Shape(ProcoreFolder folder)
    {
        JsonObject json = Entry(folder);
        json["folders"] = new JsonArray([.. _folders.Values.Where(one => one.Parent == folder && one.DeletedAt is null).Select(one => (JsonNode)Entry(one))]);
        json["files"] = new JsonArray([.. _files.Values.Where(one => one.Folder == folder && one.DeletedAt is null).Select(one => (JsonNode)Shape(one))]);
        return json;
    }

    private JsonObject Entry(ProcoreFolder folder) => new()
    {
        ["id"] = folder.Id,
        ["name"] = folder.Text("name"),
        ["parent_id"] = folder.Parent?.Id,
        ["name_with_path"] = PathOf(folder),
        ["private"] = folder.Flag("explicit_permissions"),
        ["is_tracked"] = folder.Flag("is_tracked"),
        ["folders"] = new JsonArray(),
        ["files"] = new JsonArray(),
        ["read_only"] = false,
        ["is_deleted"] = folder.DeletedAt is not null,
        ["is_recycle_bin"] = false,
        ["has_children"] = _folders.Values.Any(one => one.Parent == folder) || _files.Values.Any(one => one.Folder == folder),
        ["updated_at"] = state.Time(folder.UpdatedAt),
    };

    private JsonObject Shape(ProcoreDocument file) => new()
    {
        ["id"] = file.Id,
        ["name"] = file.Text("name"),
        ["parent_id"] = file.Folder.Id,
        ["name_with_path"] = PathOf(file.Folder) + "\\" + file.Text("name"),
        ["size"] = file.Content.Content.Length,
        ["description"] = file.Text("description"),
        ["file_type"] = Path.GetExtension(file.Content.FileName).TrimStart('.'),
        ["file_versions"] = new JsonArray(new JsonObject
        {
            ["id"] = file.Content.Id,
            ["file_id"] = file.Id,
            ["number"] = 1,
            ["size"] = file.Content.Content.Length,
            ["url"] = $"https://storage.procore.com/documents/{file.Content.Id}",
            ["created_at"] = state.Time(file.CreatedAt),
        }),
        ["private"] = false,
        ["is_deleted"] = file.DeletedAt is not null,
        ["created_at"] = state.Time(file.CreatedAt),
        ["updated_at"] = state.Time(file.UpdatedAt),
    };

    private static string PathOf(ProcoreFolder folder) => folder.Parent is { } parent ? PathOf(parent) + "\\" + folder.Text("name") : folder.Text("name") ?? "";
}
