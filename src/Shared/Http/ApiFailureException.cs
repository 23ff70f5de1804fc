namespace Zoho.Procore.Sdk.Shared;

/// <summary>Carries a failure out of the handler chain. Never leaves the package: the channel throws the package's own exception.</summary>
internal sealed class ApiFailureException(ApiFailure failure) : Exception(failure.Message)
{
    public ApiFailure Failure { get; } = failure;
}
