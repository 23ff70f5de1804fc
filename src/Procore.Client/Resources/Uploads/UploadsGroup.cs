using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class UploadsGroup(ProcoreCalls calls) : IUploads
{
    private const string ProjectRoute = "/rest/v1.1/projects/{project_id}/uploads";

    private const string CompanyRoute = "/rest/v1.1/companies/{company_id}/uploads";

    public async Task<Upload> CreateAsync(UploadInput upload, long? projectId = null, CancellationToken cancellationToken = default)
    {
        _ = upload ?? throw new ArgumentNullException(nameof(upload));
        if (string.IsNullOrWhiteSpace(upload.FileName))
            throw new ArgumentException("An upload needs the name of its file.", nameof(upload));
        ApiRequest request = Of(HttpMethod.Post, "", projectId);
        request.Content = Form(upload);
        Upload made = await calls.ReadAsync(request, UploadsJson.Default.RowUpload, cancellationToken).ConfigureAwait(false);
        return made.Uuid is { Length: > 0 } ? made : throw calls.Unreadable(request, "the upload has no UUID.");
    }

    public Task UpdateAsync(
        string uploadUuid, IEnumerable<UploadSegment> segments, long? projectId = null, CancellationToken cancellationToken = default)
    {
        UploadSegment[] parts = GivenValues.Rows(segments, nameof(segments));
        if (parts.Length == 0)
            throw new ArgumentException("There are no parts.", nameof(segments));
        return calls.SendAsync(
            Of(new HttpMethod("PATCH"), "/{uuid}", projectId).Uuid("uuid", uploadUuid, nameof(uploadUuid))
                .Json(new(parts), UploadsJson.Default.UploadSegmentsBody),
            cancellationToken);
    }

    // One part for each member, as the JSON of the input has them.
    private static MultipartFormDataContent Form(UploadInput upload)
    {
        var form = new MultipartFormDataContent();
        using JsonDocument members = JsonDocument.Parse(JsonBody.Write(upload, UploadsJson.Default.UploadInput));
        foreach (JsonProperty member in members.RootElement.EnumerateObject())
        {
            bool isText = member.Value.ValueKind == JsonValueKind.String;
            form.Add(new StringContent(isText ? member.Value.GetString()! : member.Value.GetRawText()), member.Name);
        }

        return form;
    }

    private ApiRequest Of(HttpMethod method, string route, long? projectId) => projectId is { } id
        ? new ApiRequest(method, ProjectRoute + route).Id("project_id", id, nameof(projectId))
        : new ApiRequest(method, CompanyRoute + route).Id("company_id", calls.CompanyId, "companyId");
}
