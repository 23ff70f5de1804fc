namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// .NET's own handler gave up making a connection: the call was not sent. It is thrown only where that handler carries calls, because
/// what gives up on an answer looks the same.
/// </summary>
internal sealed class ConnectTimeoutException(Exception inner) : HttpRequestException("No connection could be made in time.", inner);
