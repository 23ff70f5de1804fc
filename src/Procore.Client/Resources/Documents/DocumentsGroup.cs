using System.Globalization;
using System.Net.Http.Headers;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Documents of projects, which stand in the query, and of the company, which stands in the path.</summary>
internal sealed class DocumentsGroup(ProcoreCalls calls) : IDocuments
{
    private const string ProjectRoute = "/rest/v1.0";

    private const string CompanyRoute = "/rest/v1.0/companies/{company_id}";

    private const string Folders = "/folders";

    private const string Folder = "/folders/{id}";

    private const string Files = "/files";

    private const string File = "/files/{id}";

    private const string Versions = "/file_versions";

    private const string Version = "/file_versions/{id}";

    private static readonly HttpMethod Patch = new("PATCH");

    public Task<DocumentFolder> GetRootAsync(long? projectId = null, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(Of(HttpMethod.Get, Folders, projectId), DocumentsJson.Default.RowDocumentFolder, cancellationToken);

    public Task<DocumentFolder> GetFolderAsync(long folderId, long? projectId = null, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            Of(HttpMethod.Get, Folder, projectId).Id("id", folderId, nameof(folderId)),
            DocumentsJson.Default.RowDocumentFolder,
            cancellationToken);

    public Task<DocumentFolder> CreateFolderAsync(
        DocumentFolderInput folder, long? projectId = null, CancellationToken cancellationToken = default)
    {
        _ = folder ?? throw new ArgumentNullException(nameof(folder));
        return calls.ReadAsync(
            Of(HttpMethod.Post, Folders, projectId).Json(new(folder), DocumentsJson.Default.DocumentFolderBody),
            DocumentsJson.Default.RowDocumentFolder,
            cancellationToken);
    }

    public Task<DocumentFolder> UpdateFolderAsync(
        long folderId, DocumentFolderInput changes, long? projectId = null, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadAsync(
            Of(Patch, Folder, projectId).Id("id", folderId, nameof(folderId))
                .Json(new(changes), DocumentsJson.Default.DocumentFolderBody).Repeatable(),
            DocumentsJson.Default.RowDocumentFolder,
            cancellationToken);
    }

    public Task DeleteFolderAsync(long folderId, long? projectId = null, CancellationToken cancellationToken = default) =>
        calls.SendAsync(Of(HttpMethod.Delete, Folder, projectId).Id("id", folderId, nameof(folderId)), cancellationToken);

    public Task<DocumentFile> GetFileAsync(long fileId, long? projectId = null, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            Of(HttpMethod.Get, File, projectId).Id("id", fileId, nameof(fileId)),
            DocumentsJson.Default.RowDocumentFile,
            cancellationToken);

    public async Task<DocumentFile> AddFileAsync(
        long folderId, ProcoreFile file, long? projectId = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(folderId, nameof(folderId));
        CommitmentFiles.Check(file, nameof(file));
        ApiRequest call = Of(HttpMethod.Post, Files, projectId);
        call.Content = await FormAsync("file[parent_id]", folderId, "file", file, cancellationToken).ConfigureAwait(false);
        return await calls.ReadAsync(call, DocumentsJson.Default.RowDocumentFile, cancellationToken).ConfigureAwait(false);
    }

    public Task<DocumentFile> UpdateFileAsync(
        long fileId, DocumentFileInput changes, long? projectId = null, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadAsync(
            Of(Patch, File, projectId).Id("id", fileId, nameof(fileId)).Json(new(changes), DocumentsJson.Default.DocumentFileBody),
            DocumentsJson.Default.RowDocumentFile,
            cancellationToken);
    }

    public Task<DocumentFileVersion> GetFileVersionAsync(
        long versionId, long? projectId = null, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            Of(HttpMethod.Get, Version, projectId).Id("id", versionId, nameof(versionId)),
            DocumentsJson.Default.RowDocumentFileVersion,
            cancellationToken);

    public async Task<DocumentFileVersion> AddFileVersionAsync(
        long fileId, ProcoreFile file, long? projectId = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(fileId, nameof(fileId));
        CommitmentFiles.Check(file, nameof(file));
        ApiRequest call = Of(HttpMethod.Post, Versions, projectId);
        call.Content = await FormAsync("file_id", fileId, "file_version", file, cancellationToken).ConfigureAwait(false);
        return await calls.ReadAsync(call, DocumentsJson.Default.RowDocumentFileVersion, cancellationToken).ConfigureAwait(false);
    }

    public Task DeleteFileAsync(long fileId, long? projectId = null, CancellationToken cancellationToken = default) =>
        calls.SendAsync(Of(HttpMethod.Delete, File, projectId).Id("id", fileId, nameof(fileId)), cancellationToken);

    private static async Task<MultipartFormDataContent> FormAsync(
        string belongsTo, long id, string what, ProcoreFile file, CancellationToken cancellationToken)
    {
        ReplayableContent bytes = await ReplayableContent.CreateAsync(file.Content, cancellationToken).ConfigureAwait(false);
        bytes.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new MultipartFormDataContent
        {
            { new StringContent(file.FileName), what + "[name]" },
            { new StringContent(id.ToString(CultureInfo.InvariantCulture)), belongsTo },
            { bytes, what + "[data]", file.FileName },
        };
    }

    private ApiRequest Of(HttpMethod method, string route, long? projectId)
    {
        if (projectId is not { } id)
            return new ApiRequest(method, CompanyRoute + route).Id("company_id", calls.CompanyId, "companyId");
        RouteValue.CheckId(id, nameof(projectId));
        return new ApiRequest(method, ProjectRoute + route).Query("project_id", id);
    }
}
