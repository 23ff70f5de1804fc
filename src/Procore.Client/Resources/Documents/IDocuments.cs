namespace Procore.Client;

/// <summary>
/// Folders and files of the Documents tool, of a project or of the company. The service account needs the tool, and may see of what is
/// private only what it was let into. Do not implement this interface: members are added to it.
/// </summary>
public interface IDocuments
{
    /// <summary>
    /// Reads the root folder with the folders and files right in it (<c>GET /rest/v1.0/folders</c> of a project,
    /// <c>GET /rest/v1.0/companies/{company_id}/folders</c> of the company).
    /// </summary>
    /// <param name="projectId">The id of the project; null for the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<DocumentFolder> GetRootAsync(long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads a folder with the folders and files right in it (<c>GET /rest/v1.0/folders/{id}</c> of a project,
    /// <c>GET /rest/v1.0/companies/{company_id}/folders/{id}</c> of the company).
    /// </summary>
    /// <param name="folderId">The id of the folder.</param>
    /// <param name="projectId">The id of the project; null for the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such folder, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<DocumentFolder> GetFolderAsync(long folderId, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a folder (<c>POST /rest/v1.0/folders</c> of a project,
    /// <c>POST /rest/v1.0/companies/{company_id}/folders</c> of the company). Never repeated when its outcome is unknown: read the folder
    /// that it goes into.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="projectId">The id of the project; null for the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field, e.g. a name that is taken.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the folder
    /// may exist.</exception>
    Task<DocumentFolder> CreateFolderAsync(
        DocumentFolderInput folder, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Renames, moves or otherwise changes a folder (<c>PATCH /rest/v1.0/folders/{id}</c> of a project,
    /// <c>PATCH /rest/v1.0/companies/{company_id}/folders/{id}</c> of the company).
    /// </summary>
    /// <param name="folderId">The id of the folder.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="projectId">The id of the project; null for the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<DocumentFolder> UpdateFolderAsync(
        long folderId, DocumentFolderInput changes, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Moves a folder into the recycle bin (<c>DELETE /rest/v1.0/folders/{id}</c> of a project,
    /// <c>DELETE /rest/v1.0/companies/{company_id}/folders/{id}</c> of the company).
    /// </summary>
    /// <param name="folderId">The id of the folder.</param>
    /// <param name="projectId">The id of the project; null for the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such folder (any more).</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteFolderAsync(long folderId, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads a file with its versions (<c>GET /rest/v1.0/files/{id}</c> of a project,
    /// <c>GET /rest/v1.0/companies/{company_id}/files/{id}</c> of the company).
    /// </summary>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="projectId">The id of the project; null for the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such file, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<DocumentFile> GetFileAsync(long fileId, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a file to a folder, as a multipart form (<c>POST /rest/v1.0/files</c> of a project,
    /// <c>POST /rest/v1.0/companies/{company_id}/files</c> of the company). Procore recommends an upload for large files, which
    /// <c>IProcoreClient.Uploads</c> begins and <c>IProcoreClient.SendAsync</c> names as <c>file[upload_uuid]</c>. Never repeated when its
    /// outcome is unknown: read the folder.
    /// </summary>
    /// <param name="folderId">The id of the folder; the root has one, too.</param>
    /// <param name="file">The file.</param>
    /// <param name="projectId">The id of the project; null for the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The file has no content, or no name that a file can have; nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused the file, e.g. since its name is taken in the folder.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the file
    /// may exist.</exception>
    Task<DocumentFile> AddFileAsync(
        long folderId, ProcoreFile file, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a file, such as to move it (<c>PATCH /rest/v1.0/files/{id}</c> of a project,
    /// <c>PATCH /rest/v1.0/companies/{company_id}/files/{id}</c> of the company). Procore makes a new version of it, so this is never
    /// repeated when its outcome is unknown: read the file.
    /// </summary>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="projectId">The id of the project; null for the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such file, or the service account may not see it.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field, e.g. since the name is taken in the folder.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the file
    /// may be changed.</exception>
    Task<DocumentFile> UpdateFileAsync(
        long fileId, DocumentFileInput changes, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads a version of a file (<c>GET /rest/v1.0/file_versions/{id}</c> of a project,
    /// <c>GET /rest/v1.0/companies/{company_id}/file_versions/{id}</c> of the company).
    /// </summary>
    /// <param name="versionId">The id of the version.</param>
    /// <param name="projectId">The id of the project; null for the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such version, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<DocumentFileVersion> GetFileVersionAsync(
        long versionId, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a version to a file, as a multipart form (<c>POST /rest/v1.0/file_versions</c> of a project,
    /// <c>POST /rest/v1.0/companies/{company_id}/file_versions</c> of the company). Never repeated when its outcome is unknown: read the
    /// file.
    /// </summary>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="file">The content, and its name when it is downloaded.</param>
    /// <param name="projectId">The id of the project; null for the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The file has no content, or no name that a file can have; nothing was sent.</exception>
    /// <exception cref="ProcoreNotFoundException">There is no such file, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the version
    /// may exist.</exception>
    Task<DocumentFileVersion> AddFileVersionAsync(
        long fileId, ProcoreFile file, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Moves a file into the recycle bin (<c>DELETE /rest/v1.0/files/{id}</c> of a project,
    /// <c>DELETE /rest/v1.0/companies/{company_id}/files/{id}</c> of the company).
    /// </summary>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="projectId">The id of the project; null for the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such file (any more).</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteFileAsync(long fileId, long? projectId = null, CancellationToken cancellationToken = default);
}
