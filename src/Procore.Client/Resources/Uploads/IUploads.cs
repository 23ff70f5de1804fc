namespace Procore.Client;

/// <summary>
/// Uploads: files that go to Procore's storage first, and are then named by writes (<c>UploadIds</c>, <c>UploadUuid</c>). The file itself
/// is posted by the caller, to another host and without the token of this client. Do not implement this interface: members are added to it.
/// </summary>
public interface IUploads
{
    /// <summary>
    /// Begins an upload (<c>POST /rest/v1.1/projects/{project_id}/uploads</c> of a project,
    /// <c>POST /rest/v1.1/companies/{company_id}/uploads</c> of the company): the answer says where the file is posted to, and with what.
    /// Never repeated when its outcome is unknown; one that is begun once more leaves one that nobody uses.
    /// </summary>
    /// <param name="upload">What the file is.</param>
    /// <param name="projectId">The id of the project; null for the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The name is missing. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed, or its answer has no UUID.</exception>
    Task<Upload> CreateAsync(UploadInput upload, long? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Says of what parts an upload is made (<c>PATCH /rest/v1.1/projects/{project_id}/uploads/{uuid}</c> of a project,
    /// <c>PATCH /rest/v1.1/companies/{company_id}/uploads/{uuid}</c> of the company). What Procore answers is not described, and only that
    /// it was done is read. Never repeated when its outcome is unknown.
    /// </summary>
    /// <param name="uploadUuid">The UUID of the upload.</param>
    /// <param name="segments">The parts.</param>
    /// <param name="projectId">The id of the project; null for the company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There are no parts, or the UUID is none. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed, with 410 where the upload is gone;
    /// <see cref="ProcoreException.OutcomeUnknown"/> says whether it may have happened.</exception>
    Task UpdateAsync(
        string uploadUuid, IEnumerable<UploadSegment> segments, long? projectId = null, CancellationToken cancellationToken = default);
}
