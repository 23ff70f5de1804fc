using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Console;

namespace EmbeddedHost;

/// <summary>The web application around a runtime: hooks, the pages and the API for people, and the worker.</summary>
internal static class WebHost
{
    /// <summary>Builds it.</summary>
    /// <param name="runtime">What it works with.</param>
    /// <param name="url">Where the pages listen.</param>
    /// <param name="logLevel">From which level on something is logged, where the settings do not say it.</param>
    /// <param name="logging">What is logged.</param>
    /// <param name="settings">What is configured besides.</param>
    /// <param name="web">How it is reached.</param>
    /// <param name="worker">Registers what does the work; null: this process does all of it.</param>
    public static WebApplication Build(SyncRuntime runtime, string url, LogLevel logLevel, LoggingSettings? logging = null, HostSettings? settings = null, WebSettings? web = null, Action<WebApplicationBuilder>? worker = null)
    {
        (settings, web) = (settings ?? new(), web ?? new());
        var levels = logging?.LogLevel ?? new Dictionary<string, LogLevel>(StringComparer.Ordinal);
        logLevel = levels.TryGetValue("Default", out var all) ? all : logLevel;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });

        // It listens where the command says, and on nothing that stands in the environment besides.
        builder.WebHost.UseUrls().PreferHostingUrls(false).UseSetting(WebHostDefaults.HttpPortsKey, string.Empty).UseSetting(WebHostDefaults.HttpsPortsKey, string.Empty);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Configure();
            kestrel.Listen(url, web.Hooks ?? HookAddress.After(url), web.Limits);
            kestrel.Limits.MaxRequestBodySize = HookEndpoints.MostZohoBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        builder.Logging.SetMinimumLevel(logLevel);
        builder.Logging.AddFilter(null, logLevel);
        foreach (var (category, level) in levels.Where(one => !one.Key.Equals("Default", StringComparison.OrdinalIgnoreCase))) builder.Logging.AddFilter(category, level);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical); // what keeps the host from starting is said by the command
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error); // that the keys lie in the clear is said at the start
        builder.Logging.AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.None); // what a provider's answer says anybody may have written
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical); // a form that is refused is said on a page
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Logging.ClearProviders().AddConsoleFormatter<SentenceFormatter, ConsoleFormatterOptions>().AddConsoleFormatter<JsonLineFormatter, ConsoleFormatterOptions>().AddConsole(console =>
        {
            console.FormatterName = logging?.Format == LogFormat.Json ? JsonLineFormatter.FormatterName : SentenceFormatter.FormatterName;
            console.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = SyncWorker.DrainTime + TimeSpan.FromSeconds(5));
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow; // a go-ahead with "vendor" for "vendors" would be one for all of them
            json.SerializerOptions.AllowDuplicateProperties = false; // of two the last one would count, whatever was read in the first
        });
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true); // answered in words, see Answering
        builder.Services.AddSingleton(runtime);
        builder.Services.AddSingleton<WakeUps>();
        builder.Services.AddSingleton<ConsentDesk>();
        builder.Services.AddSingleton(web.Limits);
        builder.Services.AddSingleton<HookGate>();
        builder.Services.AddSingleton<HookReceiver>();
        builder.Services.AddRazorComponents();
        builder.Services.AddSignIn(runtime.Ground.Directory, web);
        runtime.Ground.KeepKeys(builder.Services.AddDataProtection().SetApplicationName(SyncRuntime.KeyRingName));
        if (worker is null) builder.Services.AddHostedService<SyncWorker>();
        else worker(builder);
        builder.AddNotifications(settings.Notifications, runtime);
        builder.AddTelemetry(settings.Telemetry);
        builder.Services.AddServiceManager();
        if (runtime.Systems is SandboxInside sandbox)
        {
            builder.Services.AddSingleton(sandbox);
            builder.Services.AddHostedService<SandboxDelivery>();
        }

        var app = builder.Build();
        runtime.Logs.LeadTo(app.Services.GetRequiredService<ILoggerFactory>());
        var token = app.Services.GetRequiredService<OwnerToken>();
        app.Lifetime.ApplicationStarted.Register(() => token.ListensOn(app.PagesAddress()));
        _ = app.Services.GetRequiredService<HostMeter>(); // measures from now on
        app.UseSentences();
        app.UseHookListener();
        app.UseRouting();
        app.UsePages();
        app.UseOnThisMachine();
        app.UseAuthentication(); // after that, so that a provider's answer is taken where the pages are alone
        app.UseAuthorization();
        app.UseKnownParameters();
        app.MapHooks();
        app.MapApi();
        app.MapPages();
        return app;
    }
}
