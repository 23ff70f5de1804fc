using System.Globalization;
using System.Net.Http.Headers;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A file of a contract on the wire: a form whose every value is a field of its own, with the file among them.</summary>
internal static class CommitmentFiles
{
    private const string Field = "attachments[]";

    /// <summary>Makes the body of the call that attaches a file.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="name">The name of a contract in bodies.</param>
    /// <param name="contract">
    /// The contract as it stands. Procore wants a contract in the body, so one value is sent that it has already: its origin id, which
    /// people do not change, or else its number or its title.
    /// </param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Cancels the reading of a stream that cannot seek.</param>
    public static async Task<MultipartFormDataContent> FormAsync(
        long projectId, string name, ICommitment contract, ProcoreFile file, CancellationToken cancellationToken)
    {
        ReplayableContent bytes = await ReplayableContent.CreateAsync(file.Content, cancellationToken).ConfigureAwait(false);
        bytes.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        (string member, string value) =
            contract.OriginId is { Length: > 0 } origin ? ("origin_id", origin)
            : contract.Number is { Length: > 0 } number ? ("number", number)
            : ("title", contract.Title ?? string.Empty);
        return new MultipartFormDataContent
        {
            { new StringContent(projectId.ToString(CultureInfo.InvariantCulture)), "project_id" },
            { new StringContent(value), $"{name}[{member}]" },
            { bytes, Field, file.FileName },
        };
    }

    /// <summary>Refuses what is no file before anything is sent.</summary>
    public static void Check(ProcoreFile file, string parameterName)
    {
        _ = file ?? throw new ArgumentNullException(parameterName);
        _ = file.Content ?? throw new ArgumentException("The file has no content.", parameterName);
        if (string.IsNullOrWhiteSpace(file.FileName) || file.FileName.Any(static c => c is '/' or '\\' or '"' || char.IsControl(c)))
            throw new ArgumentException("The file needs a name without a path, quotes or control characters.", parameterName);
    }
}
