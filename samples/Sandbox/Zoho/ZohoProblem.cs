using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>An error in Zoho's envelope: a status, a code and a sentence.</summary>
internal sealed class ZohoProblem(int status, int code, string message) : Exception(message)
{
    public int Status => status;

    public int Code => code;

    public static ZohoProblem Invalid(string field) => new(400, 2, $"Invalid value passed for {field}");

    public static ZohoProblem NotFound() =>
        new(404, 5, "We couldnt find any resource for the given ID. Please verify the ID and try again.");

    public static ZohoProblem NoSuchUrl() => new(404, 5, "Invalid URL Passed");

    public static ZohoProblem WrongOrganization(string organization) =>
        new(400, 6041, $"This user is not associated with the CompanyID/CompanyName:{organization}.");

    public SandboxResponse ToResponse() => SandboxResponse.Json(new JsonObject { ["code"] = code, ["message"] = Message }, status);
}
