using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using ZohoBooks.Client;

namespace EmbeddedHost;

/// <summary>
/// Asks a person for consent in their own browser: it opens Zoho's authorization page, and is sent back to a port of this machine that listens for that alone and for no longer. What comes back with
/// another state than the one that was drawn for this consent is turned away, and the wait goes on.
/// </summary>
internal sealed class ZohoConsent(ZohoSettings settings, ZohoRegion region, IVendorSystems systems)
{
    private const string Path = "/callback";

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>Asks, and waits for the answer.</summary>
    /// <param name="port">Where the browser is sent back to; 0 for any port that is free.</param>
    /// <param name="error">Where the address to open is said.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="InputException">Nobody answered, or nothing can listen there.</exception>
    /// <exception cref="ZohoBooksException">The consent was refused, or the code was.</exception>
    public async Task<ZohoGrant> AskAsync(int port, TextWriter error, CancellationToken cancellationToken)
    {
        var (state, answered) = (RandomNumberGenerator.GetHexString(32), new TaskCompletionSource<ZohoAuthorizationCode>(TaskCreationOptions.RunContinuationsAsynchronously));
        ZohoAuthorization? authorization = null;
        await using var app = Listener(port, async context =>
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            context.Response.Headers.CacheControl = "no-store";
            context.Response.StatusCode = Read(context.Request, authorization!, state, answered);
            await context.Response.WriteAsync(
                context.Response.StatusCode == StatusCodes.Status200OK ? "Zoho's answer is here. Go back to the command that asked; this page can be closed." : "This is no answer that is waited for here.",
                cancellationToken);
        });
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            throw new InputException(FormattableString.Invariant($"Nothing can listen on port {port} of this machine: {(problem.InnerException ?? problem).Message.TrimEnd('.')}. Stop the program that does, or choose another port with --redirect-port."));
        }

        var redirect = new Uri(new Uri(app.Urls.First()), Path);
        using (authorization = new ZohoAuthorization(Options(redirect)))
        {
            await error.WriteLineAsync($"Zoho sends the browser back to {redirect}, which has to stand among the redirect addresses of the client in Zoho's API console.");
            await error.WriteLineAsync($"Open this in a browser on this machine, as a user who sees the organization, and accept: {authorization.CreateUrl(ZohoPing.Scopes, state)}");
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, app.Lifetime.ApplicationStopping); // Ctrl+C is the listener's as long as it runs
            try
            {
                var code = await answered.Task.WaitAsync(LongestWait, TimeProvider.System, ends.Token);
                return await authorization.ExchangeAsync(code, cancellationToken: ends.Token);
            }
            catch (TimeoutException)
            {
                throw new InputException("Nobody accepted within ten minutes, so nothing was stored. Run the command again when somebody can.");
            }
            finally
            {
                await app.StopAsync(CancellationToken.None);
            }
        }
    }

    private static int Read(HttpRequest request, ZohoAuthorization authorization, string state, TaskCompletionSource<ZohoAuthorizationCode> answered)
    {
        if (!HttpMethods.IsGet(request.Method) || request.Path != Path) return StatusCodes.Status404NotFound;
        try
        {
            answered.TrySetResult(authorization.ReadCallback(request.Query.Select(one => KeyValuePair.Create(one.Key, one.Value.ToString())), state));
        }
        catch (ZohoBooksAuthenticationException problem) when (problem.Code == "invalid_state")
        {
            return StatusCodes.Status400BadRequest; // somebody else's, who ends no wait of ours
        }
        catch (ZohoBooksAuthenticationException problem)
        {
            answered.TrySetException(problem);
        }

        return StatusCodes.Status200OK;
    }

    private ZohoAuthorizationOptions Options(Uri redirect)
    {
        var directed = new ZohoBooksOptions();
        systems.Configure(directed); // a sandbox stands elsewhere
        return new() { Region = region, ClientId = settings.ClientId, ClientSecret = settings.ClientSecret, RedirectUri = redirect, LoopbackEndpoints = directed.LoopbackEndpoints };
    }

    private static WebApplication Listener(int port, RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders(); // the answer holds a code
        builder.WebHost.UseUrls(FormattableString.Invariant($"http://127.0.0.1:{port}"));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Configure(); // listens there, and on nothing that stands in the environment besides
        });
        var app = builder.Build();
        app.Run(answer);
        return app;
    }
}
