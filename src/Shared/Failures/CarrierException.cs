namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// The handler that carries calls threw what no connection throws, most likely a mistake in it: sending again would end the same, and
/// whether the call left is not known.
/// </summary>
internal sealed class CarrierException(string message, Exception inner) : HttpRequestException(message, inner);
