using System.CommandLine;
using System.Globalization;
using Simulation;

OneThread.Prepare();
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await Commands.Root().Parse(args).InvokeAsync();
