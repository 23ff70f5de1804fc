using System.Globalization;
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

    public static ZohoProblem NoSuchMethod() => new(405, 37, "The HTTP method is not allowed for the requested resource");

    public static ZohoProblem NameTaken(string name) => new(400, 3062, $"The customer \"{name}\" already exists. Please specify a different name.");

    public static ZohoProblem TooManyPerMinute() => new(429, 44,
        "For security reasons your organization has been blocked as it have exceeded the maximum number of requests per minute that can originate from an organization.");

    public static ZohoProblem TooManyInProcess() =>
        new(429, 1070, "You have reached the maximum number of in process requests allowed. Kindly try again after some time.");

    public static ZohoProblem DayUsedUp(int quota) => new(429, 45,
        string.Create(CultureInfo.InvariantCulture, $"The API call for this organization has exceeded the maximum call rate limit of {quota}."));

    public static ZohoProblem WrongOrganization(string organization) =>
        new(400, 6041, $"This user is not associated with the CompanyID/CompanyName:{organization}.");

    public SandboxResponse ToResponse() => SandboxResponse.Json(new JsonObject { ["code"] = code, ["message"] = Message }, status);
}
